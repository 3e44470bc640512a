-- What is done to hear from a group that is missing, or why nothing is needed.
create table equality.outreach (
    id               uuid    primary key,
    sequence         bigint  generated always as identity,
    activity_id      uuid    not null references activities.activity,
    organisation_id  uuid    not null references organisations.organisation,
    group_code       text    not null,
    kind             text    not null check (kind in ('PLANNED', 'DONE', 'NOT_NEEDED')),
    what             text    not null check (what <> ''),
    happens_on       date,
    answers          integer check (answers >= 0),
    recorded_by      uuid    not null references organisations.person,
    recorded_by_name text    not null,
    recorded_on      date    not null
);
create index outreach_by_activity on equality.outreach (activity_id, sequence);
create index outreach_that_worked on equality.outreach (organisation_id, group_code) where kind = 'DONE' and answers > 0;

-- Counts of who took part as they were released, or refused: the log that the next release is held against. The true counts are for
-- that comparison alone.
create table equality.release (
    activity_id     uuid    not null references activities.activity,
    number          integer not null check (number > 0),
    organisation_id uuid    not null references organisations.organisation,
    method          text    not null check (method in ('M1', 'M2', 'M3')),
    passed          boolean not null,
    shown           jsonb   not null,
    counted         jsonb   not null,
    released_on     date    not null,
    released_by     uuid    not null references organisations.person,
    primary key (activity_id, number)
);
