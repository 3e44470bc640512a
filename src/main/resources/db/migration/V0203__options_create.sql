create schema options;
grant usage on schema options to regard_application;
alter default privileges in schema options grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema options grant usage on sequences to regard_application;

-- Panels that looked at options: who sat on them, what they saw, what they said.
create table options.panel (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    name            text not null check (name <> ''),
    held_on         date,
    members         text[] not null default '{}',
    saw             text not null default '',
    said            text not null default '',
    version         integer not null default 1
);
create index panel_by_activity on options.panel (activity_id);

-- The one list of options of a piece of work.
create table options.option (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    number          integer not null,
    title           text not null check (title <> ''),
    what            text not null default '',
    better          text not null default '',
    worse           text not null default '',
    cost            text not null default '',
    standing        text not null check (standing in ('LIVE', 'PREFERRED', 'REJECTED', 'UNVIABLE')),
    reason          text not null default '',
    evidence        text not null default '',
    screened_on     date,
    decided_by      text not null default '',
    panel_id        uuid references options.panel,
    outlined        boolean not null default false,
    version         integer not null default 1,
    constraint options_stand_in_an_order unique (activity_id, number)
);
