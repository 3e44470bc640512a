-- What the paper before those who decide says people were asked about, and in which activity.
create table decisions.claim (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    proposal        text not null check (proposal <> ''),
    asked_in        text not null check (asked_in <> '')
);
create index claim_by_activity on decisions.claim (activity_id, proposal);
