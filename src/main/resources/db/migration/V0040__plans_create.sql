create schema plans;
grant usage on schema plans to regard_application;
alter default privileges in schema plans grant select, insert, update, delete on tables to regard_application;

-- The involvement plan of an activity. Each saving is a version; the newest counts.
create table plans.plan (
    activity_id     uuid    not null references activities.activity,
    version         integer not null check (version > 0),
    organisation_id uuid    not null references organisations.organisation,
    plan            jsonb   not null,
    complete        boolean not null,
    saved_on        date    not null,
    saved_by        uuid    not null references organisations.person,
    primary key (activity_id, version)
);
