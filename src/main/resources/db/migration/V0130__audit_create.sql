create schema audit;
grant usage on schema audit to regard_application;

-- What happened, written in the transaction of the change itself, still without a number: so that no request waits for another.
create table audit.waiting (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text not null,
    role       text not null,
    org        uuid not null,
    action     text not null,
    object     text not null,
    before     text,
    after      text,
    request_id text
);
grant select, insert, delete on audit.waiting to regard_application;

-- The ledger. One writer at a time moves what waits into it and chains it. The application can add and read, and nothing else.
create table audit.event (
    seq        bigint primary key,
    at         timestamptz not null,
    actor      text not null,
    role       text not null,
    org        uuid not null,
    action     text not null,
    object     text not null,
    before     text,
    after      text,
    request_id text,
    prev       text not null,
    hash       text not null unique
);
create index event_by_reference on audit.event ((split_part(object, ':', 2)), seq);
grant select, insert on audit.event to regard_application;

-- Signed roots of the tree over all events so far; each is also copied to a file outside the database.
create table audit.checkpoint (
    size      bigint primary key,
    root      text not null,
    at        timestamptz not null,
    key       text not null,
    signature text not null
);
grant select, insert on audit.checkpoint to regard_application;
