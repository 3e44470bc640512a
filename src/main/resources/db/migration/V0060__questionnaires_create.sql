create schema questionnaires;
grant usage on schema questionnaires to regard_application;
alter default privileges in schema questionnaires grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema questionnaires grant usage on sequences to regard_application;

create sequence questionnaires.code_number;

-- One row a version. A published one never changes: what people answered stays beside what they were asked.
create table questionnaires.questionnaire (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    code            text not null,
    version         integer not null check (version > 0),
    title           text not null check (title <> ''),
    definition      jsonb not null,
    published_at    timestamptz,
    revision        integer not null default 1,
    constraint a_version_stands_once unique (code, version)
);
