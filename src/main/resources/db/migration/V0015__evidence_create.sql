create schema evidence;
grant usage on schema evidence to regard_application;
alter default privileges in schema evidence grant select, insert, update, delete on tables to regard_application;

create table evidence.item (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    title           text not null check (title <> ''),
    provenance      text not null,
    href            text not null,
    activity_ref    text,
    areas           text[] not null check (cardinality(areas) > 0),
    filed_on        date not null,
    constraint a_record_stands_once unique (organisation_id, provenance)
);
create index item_by_day on evidence.item (organisation_id, filed_on desc);
create index item_by_activity on evidence.item (organisation_id, activity_ref);
