create schema opportunities;
grant usage on schema opportunities to regard_application;
alter default privileges in schema opportunities grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema opportunities grant usage on sequences to regard_application;

-- What the public reads of an involvement, and what staff are writing. It is public once it is published and the consultation opened.
create table opportunities.opportunity (
    activity_id     uuid primary key references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    ref             text not null unique,
    draft           jsonb not null,
    revision        integer not null default 1,
    published       jsonb,
    published_at    timestamptz,
    changed_at      timestamptz not null default now(),
    -- What the register is searched by, taken from what is published and from the consultation.
    places          text[] not null default '{}',
    topics          text[] not null default '{}',
    audience        text[] not null default '{}',
    methods         text[] not null default '{}',
    opens_on        date,
    closes_on       date,
    decided         boolean not null default false,
    withdrawn       boolean not null default false,
    constraint what_opens_closes check ((opens_on is null) = (closes_on is null) and opens_on <= closes_on),
    constraint published_pages_say_when check ((published is null) = (published_at is null))
);
create index opportunity_by_close on opportunities.opportunity (closes_on) where published is not null;

-- What was changed on a page after people had begun to read it, in words for them.
create table opportunities.page_change (
    number      bigint generated always as identity primary key,
    activity_id uuid not null references opportunities.opportunity,
    changed_on  date not null,
    words       text not null check (words <> '')
);
create index page_change_by_activity on opportunities.page_change (activity_id, number desc);
