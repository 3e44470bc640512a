create schema if not exists equality;
grant usage on schema equality to regard_application;
alter default privileges in schema equality grant select, insert, update, delete on tables to regard_application;

-- Whether equality was screened, and what came of it. Each answer is a version; none is overwritten.
create table equality.screening (
    activity_id     uuid        not null references activities.activity,
    version         integer     not null check (version > 0),
    organisation_id uuid        not null references organisations.organisation,
    done            boolean     not null,
    done_on         date,
    analysis_needed boolean     not null,
    reason          text        not null check (reason <> ''),
    groups          text[]      not null default '{}',
    recorded_by     uuid        not null references organisations.person,
    recorded_on     date        not null,
    primary key (activity_id, version),
    constraint what_was_done_has_a_day check (done = (done_on is not null))
);
