create schema activities;
grant usage on schema activities to regard_application;
alter default privileges in schema activities grant select, insert, update, delete on tables to regard_application;

create table activities.ref_of_year (
    year        integer primary key,
    last_number integer not null
);

create table activities.activity (
    id                  uuid primary key,
    ref                 text not null unique,
    organisation_id     uuid not null references organisations.organisation,
    owned_by            uuid not null references organisations.person,
    title               text not null check (title <> ''),
    summary             text not null,
    now_text            text not null default '',
    change_text         text not null default '',
    trigger_key         text not null,
    places              text[] not null default '{}',
    topics              text[] not null default '{}',
    starts_on           date,
    influence_by        date,
    planned_decision_on date,
    state               text not null check (state in ('DRAFT', 'ASSESSED', 'PLANNED', 'OPEN', 'CLOSED', 'ANALYSED', 'CONSIDERED',
                                                       'DECIDED', 'FED_BACK', 'EVALUATED', 'ARCHIVED', 'WITHDRAWN')),
    registered_on       date not null,
    version             integer not null default 1
);
create index activity_by_organisation on activities.activity (organisation_id, registered_on desc);

-- When each state of the life was reached, and by whom.
create table activities.reached_state (
    activity_id uuid not null references activities.activity,
    state       text not null,
    reached_on  date not null,
    reached_by  uuid not null,
    primary key (activity_id, state)
);

-- Bodies that work on it together with the owner: their people may read it.
create table activities.partner (
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    primary key (activity_id, organisation_id)
);
