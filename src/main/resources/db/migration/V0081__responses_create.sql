create schema responses;
grant usage on schema responses to regard_application;
alter default privileges in schema responses grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema responses grant usage on sequences to regard_application;

-- Every table here can grow to millions of rows for one consultation. So the consultation leads each primary key, and the tables
-- can be partitioned by it; and none has a foreign key to the consultation, because every submission would then lock and rewrite
-- that one row. The door has read the consultation when it writes here.

-- A person's answers, one durable row each. No address of a machine, no browser, no account.
create table responses.response (
    consultation_id  uuid not null,
    id               uuid not null,
    reference        text not null,
    questionnaire_id uuid not null,
    language         text not null,
    channel          text not null check (channel in ('ONLINE', 'EASY_READ', 'PAPER', 'LETTER', 'EMAIL', 'PHONE', 'SMS', 'KIOSK',
                                                      'IN_PERSON', 'EVENT', 'FOCUS_GROUP', 'STREET', 'SOCIAL', 'ORGANISATION',
                                                      'PETITION', 'CAMPAIGN', 'STORY')),
    respondent_type  text not null check (respondent_type in ('PATIENT', 'CARER', 'PUBLIC', 'STAFF', 'PPG', 'VCSE', 'HEALTHWATCH',
                                                              'COUNCIL', 'MP', 'PROVIDER', 'OTHER_ORG')),
    organisation     text,
    on_behalf_of     text,
    answers          jsonb not null,
    received_at      timestamptz not null,
    -- A late one waits until somebody considers or refuses it; one taken back keeps its place and nothing else.
    state            text not null check (state in ('COUNTED', 'WAITING', 'REFUSED', 'WITHDRAWN')),
    late             boolean not null,
    late_reason      text not null default '',
    needs_review     boolean not null default false,
    keyed_by         uuid,
    version          integer not null default 1,
    primary key (consultation_id, id),
    constraint references_are_not_shared unique (consultation_id, reference),
    constraint only_a_late_response_waits check (late or state not in ('WAITING', 'REFUSED')),
    constraint what_was_taken_back_is_gone check (state <> 'WITHDRAWN' or answers = '{}'::jsonb)
);
create index response_that_is_late on responses.response (consultation_id, received_at) where late;
create index response_that_waits on responses.response (consultation_id, received_at) where state = 'WAITING';

-- The codes people hold, hashed: 80 random bits need no slow hash.
create table responses.receipt (
    code_hash       bytea primary key,
    consultation_id uuid not null,
    response_id     uuid not null
);

-- Who sent the same thing twice is told the same thing twice. The unique key is the judge. The salt, the key that the sender
-- alone has and a secret of this installation give the receipt code again, which itself is not kept.
create table responses.idempotency (
    consultation_id uuid not null,
    key_hash        bytea not null,
    body_hash       bytea not null,
    salt            bytea not null,
    response_id     uuid not null,
    answers_stored  integer not null,
    at              timestamptz not null,
    primary key (consultation_id, key_hash)
);
create index idempotency_by_age on responses.idempotency (at);

-- What a submission, a change or a taking back does to the counts, until a job has folded it into them.
create table responses.change (
    id              bigint generated always as identity primary key,
    consultation_id uuid not null,
    response_id     uuid not null,
    arrives         boolean not null,
    cells           jsonb not null
);
create index change_by_consultation on responses.change (consultation_id, id);

-- The running number of each response within its consultation, given when it is folded: in the order of commit, without gaps.
create table responses.arrival (
    consultation_id uuid not null,
    number          bigint not null,
    response_id     uuid not null,
    primary key (consultation_id, number)
);
create unique index arrival_by_response on responses.arrival (consultation_id, response_id);

-- The counts themselves.
create table responses.tally (
    consultation_id uuid not null,
    what            text not null,
    question        text not null,
    code            text not null,
    respondent_type text not null,
    people          bigint not null,
    primary key (consultation_id, what, question, code, respondent_type)
);

create index tally_of_what_waits on responses.tally (consultation_id) where what = 'WAITING';

-- Which random key of equality.monitoring belongs to which response: a table of its own, so that it can have a permission of its own.
create table responses.monitoring_key (
    consultation_id uuid not null,
    response_id     uuid not null,
    random_key      uuid not null,
    primary key (consultation_id, response_id)
);

-- Whom to tell what happened: encrypted, apart from the answers.
create table responses.contact (
    consultation_id uuid not null,
    response_id     uuid not null,
    email           bytea not null,
    primary key (consultation_id, response_id)
);

-- Answers that were begun and not sent. The code that leads back to them is in the person's hands, here only its hash.
create table responses.draft (
    code_hash        bytea primary key,
    consultation_id  uuid not null,
    questionnaire_id uuid not null,
    respondent_type  text not null,
    organisation     text,
    on_behalf_of     text,
    answers          jsonb not null default '{}',
    version          integer not null default 1,
    needs_review     boolean not null default false,
    -- The response it changes, where someone came back with a receipt.
    changes_response uuid,
    -- The response it became.
    sent_as          uuid,
    sent_at          timestamptz,
    started_at       timestamptz not null,
    expires_at       timestamptz not null
);
create index draft_by_expiry on responses.draft (expires_at);
