create schema concerns;
grant usage on schema concerns to regard_application;
alter default privileges in schema concerns grant select, insert, update, delete on tables to regard_application;

-- Somebody says that something affects them and nobody asked them.
create table concerns.concern (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    reference       text not null check (reference ~ '^REF-[0-9A-Z]{6}$'),
    activity_id     uuid references activities.activity,
    saying          text not null check (saying <> ''),
    about           text not null default '',
    -- An e-mail address or a phone number, encrypted; forgotten once an e-mail was sent.
    contact         bytea,
    form_key        text not null,
    received_at     timestamptz not null,
    due_on          date not null,
    machine         boolean not null default false,
    outcome         text check (outcome in ('INVOLVED', 'ASKED_ELSEWHERE', 'NOT_OURS', 'NOT_ASKED')),
    reply           text,
    replied_by      uuid,
    replied_by_name text,
    replied_on      date,
    by_email        boolean not null default false,
    constraint a_reference_is_said_of_one unique (reference),
    constraint a_form_is_kept_once unique (form_key),
    constraint an_answer_has_words_and_somebody_who_gave_it
        check ((outcome is null) = (reply is null)
           and (outcome is null) = (replied_by is null)
           and (outcome is null) = (replied_by_name is null)
           and (outcome is null) = (replied_on is null))
);
create index concern_waiting on concerns.concern (organisation_id, due_on) where outcome is null;
create index concern_by_activity on concerns.concern (activity_id) where activity_id is not null;
