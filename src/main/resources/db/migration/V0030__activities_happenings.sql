-- What people inside did on an activity, for its history. The ledger proves it; this is what a dossier shows.
create table activities.happening (
    id          bigint generated always as identity primary key,
    activity_id uuid        not null references activities.activity,
    happened_at timestamptz not null,
    person      uuid        not null,
    action      text        not null
);
create index happening_by_activity on activities.happening (activity_id, id desc);
