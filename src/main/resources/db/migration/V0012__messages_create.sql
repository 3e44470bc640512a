create schema messages;
grant usage on schema messages to regard_application;
alter default privileges in schema messages grant select, insert, update, delete on tables to regard_application;

-- What is to be sent to people. The key stays for ever, so that nothing is sent twice; the address and the words go once they
-- are sent.
create table messages.outbox (
    id              uuid primary key,
    organisation_id uuid not null,
    message_key     text not null unique,
    recipient       text,
    subject         text,
    body            text,
    state           text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts        integer not null default 0,
    put_at          timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    -- The kind of failure, never the words of the server: they may hold an address.
    failure         text not null default '',
    constraint sent_messages_are_forgotten check ((state = 'SENT') = (recipient is null))
);
create index outbox_due on messages.outbox (next_attempt_at) where state = 'WAITING';
create index outbox_given_up on messages.outbox (organisation_id, put_at desc) where state = 'GIVEN_UP';
