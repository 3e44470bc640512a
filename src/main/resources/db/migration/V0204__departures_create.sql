create schema departures;
grant usage on schema departures to regard_application;
alter default privileges in schema departures grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema departures grant usage on sequences to regard_application;

-- Where a body departs from guidance, and why.
create table departures.departure (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    guidance        text not null check (guidance <> ''),
    area            text not null check (area <> ''),
    paragraph       text not null check (paragraph <> ''),
    instead         text not null check (instead <> ''),
    why_substantial text not null check (why_substantial <> ''),
    reason          text not null check (reason <> ''),
    decided_by      text not null check (decided_by <> ''),
    decided_on      date not null,
    review_on       date not null,
    activity_id     uuid references activities.activity,
    activity_ref    text not null default '',
    version         integer not null default 1,
    constraint a_review_comes_after_the_decision check (review_on > decided_on)
);
create index departure_by_organisation on departures.departure (organisation_id, decided_on desc);
