-- What became of a temporary change that was decided urgently: renewed once at most, ended, or assessed as a permanent one.
create table duties.urgent_change (
    id              bigint generated always as identity primary key,
    activity_id     uuid        not null references activities.activity,
    organisation_id uuid        not null references organisations.organisation,
    what            text        not null check (what in ('RENEWED', 'RESTORED', 'PERMANENT')),
    happened_on     date        not null,
    new_review_on   date,
    evidence        text        not null default '',
    evidence_on     date,
    reference       text        not null default '',
    note            text        not null default '',
    recorded_by     uuid        not null references organisations.person,
    recorded_at     timestamptz not null,
    constraint a_renewal_has_fresh_evidence_and_a_day
        check ((what = 'RENEWED') = (new_review_on is not null and evidence_on is not null and evidence <> '')),
    constraint a_review_comes_after_its_renewal check (new_review_on is null or new_review_on > happened_on)
);
create unique index a_change_is_renewed_once on duties.urgent_change (activity_id) where what = 'RENEWED';
create unique index a_change_ends_once on duties.urgent_change (activity_id) where what <> 'RENEWED';
