create schema consultations;
grant usage on schema consultations to regard_application;
alter default privileges in schema consultations grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema consultations grant usage on sequences to regard_application;

create table consultations.consultation (
    id               uuid primary key,
    organisation_id  uuid not null references organisations.organisation,
    -- One consultation for an activity, for now: both share the reference.
    activity_id      uuid not null unique references activities.activity,
    ref              text not null unique,
    title            text not null check (title <> ''),
    questionnaire_id uuid references questionnaires.questionnaire,
    state            text not null check (state in ('draft', 'open', 'closed', 'withdrawn')),
    first_day        date,
    last_day         date,
    -- By when people are told what was heard.
    feedback_by      date,
    -- Why people had fewer days than they normally would; blank if they had not.
    short_reason     text not null default '',
    withdrawn_on     date,
    withdrawn_reason text,
    constraint opened_consultations_have_a_period
        check ((state = 'draft') = (first_day is null) and (first_day is null) = (last_day is null)),
    constraint opened_consultations_promise_feedback check (state = 'draft' or feedback_by is not null),
    constraint opened_consultations_ask_something check (state = 'draft' or questionnaire_id is not null),
    constraint withdrawn_consultations_say_why
        check ((state = 'withdrawn') = (withdrawn_reason is not null) and (withdrawn_on is null) = (withdrawn_reason is null)),
    constraint periods_run_forwards check (first_day <= last_day)
);
create index consultation_by_last_day on consultations.consultation (last_day) where state = 'open';

-- What happened to it that everybody may know.
create table consultations.happening (
    number          bigint generated always as identity primary key,
    consultation_id uuid not null references consultations.consultation,
    happened_on     date not null,
    kind            text not null check (kind in ('OPENED', 'EXTENDED', 'CLOSED', 'CLOSED_EARLY', 'WITHDRAWN')),
    reason          text not null,
    last_day        date,
    made_by         uuid not null
);
create index happening_by_consultation on consultations.happening (consultation_id, number desc);
