create schema promises;
grant usage on schema promises to regard_application;
alter default privileges in schema promises grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema promises grant usage on sequences to regard_application;

create table promises.ref_of_year (
    year        integer primary key,
    last_number integer not null
);

-- The promise register of each body.
create table promises.promise (
    ref             text    primary key,
    organisation_id uuid    not null references organisations.organisation,
    quote           text    not null check (quote <> ''),
    source          text    not null check (source <> ''),
    made_on         date    not null,
    made_by         text    not null check (made_by <> ''),
    audience        text    not null default '',
    subject         text    not null default '',
    kind            text    not null check (kind in ('CONSULT', 'INVOLVE')),
    clear           boolean not null,
    standing        text    not null default 'OPEN' check (standing in ('OPEN', 'KEPT', 'RELEASED_WITH_ADVICE')),
    because         text    not null default '',
    advice_ref      text    not null default '',
    standing_by     uuid    references organisations.person,
    lay_person      uuid    references organisations.person,
    lay_statement   text    not null default '',
    lay_signed_on   date,
    registered_on   date    not null,
    registered_by   uuid    not null references organisations.person,
    version         integer not null default 1,
    constraint a_release_has_its_advice check (standing <> 'RELEASED_WITH_ADVICE' or advice_ref <> ''),
    constraint a_signature_has_a_person_and_a_day check ((lay_person is null) = (lay_signed_on is null)),
    constraint only_a_release_is_signed check (lay_signed_on is null or standing = 'RELEASED_WITH_ADVICE'),
    constraint nobody_signs_what_they_released check (lay_person is null or lay_person <> standing_by)
);
create index promise_by_organisation on promises.promise (organisation_id, made_on desc);

-- The work that a promise is about, and whether that work keeps it.
create table promises.linked (
    promise_ref    text    not null references promises.promise,
    activity_id    uuid    not null references activities.activity,
    activity_ref   text    not null,
    activity_title text    not null,
    met            boolean not null,
    how            text    not null default '',
    primary key (promise_ref, activity_id)
);
create index linked_by_activity on promises.linked (activity_id);

-- Sentences that sound like a promise, and what a person said of them.
create table promises.candidate (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    activity_ref    text not null,
    source          text not null check (source <> ''),
    sentence        text not null check (sentence <> ''),
    fingerprint     text not null,
    phrase          text not null,
    kind            text not null check (kind in ('CONSULT', 'INVOLVE')),
    found_on        date not null,
    state           text not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'DISMISSED')),
    settled_by      uuid references organisations.person,
    settled_on      date,
    why             text not null default '',
    promise_ref     text references promises.promise,
    constraint a_sentence_is_found_once unique (organisation_id, activity_ref, fingerprint),
    constraint what_is_settled_says_by_whom_and_when
        check ((state = 'WAITING') = (settled_by is null) and (settled_by is null) = (settled_on is null)),
    constraint what_is_confirmed_is_a_promise check ((state = 'CONFIRMED') = (promise_ref is not null)),
    constraint what_is_dismissed_says_why check (state <> 'DISMISSED' or why <> '')
);
create index candidate_waiting on promises.candidate (organisation_id, found_on) where state = 'WAITING';
