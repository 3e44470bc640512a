-- What is put before people when they are asked: documents with their words.
create table consultations.material (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    title           text not null check (title <> ''),
    words           text not null check (words <> ''),
    added_on        date not null,
    version         integer not null default 1
);
create index material_by_activity on consultations.material (activity_id, added_on, id);

-- What those documents cover together, and what stands beside them.
create table consultations.materials_sheet (
    activity_id           uuid primary key references activities.activity,
    organisation_id       uuid not null references organisations.organisation,
    -- For each thing people must be told, where they are told it.
    covers                jsonb not null default '{}',
    analysis_published_on date,
    analysis_where        text not null default '',
    alternatives_omitted  text not null default '',
    council_view          text not null default '',
    version               integer not null default 1
);

-- Decisions, awards and notices on the proposal that came before people were asked.
create table consultations.prior_decision (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    kind            text not null check (kind in ('DECISION', 'AWARD', 'NOTICE')),
    what            text not null check (what <> ''),
    dated           date not null
);
create index prior_decision_by_activity on consultations.prior_decision (activity_id, dated);

-- What changed in the documents or questions while people could answer.
create table consultations.material_change (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    changed_on      date not null,
    what            text not null check (what <> ''),
    is_material     boolean not null,
    notice_sent_on  date,
    closed_then     date not null,
    constraint people_are_told_after_it_changed check (notice_sent_on is null or notice_sent_on >= changed_on)
);
create index material_change_by_activity on consultations.material_change (activity_id, changed_on);
