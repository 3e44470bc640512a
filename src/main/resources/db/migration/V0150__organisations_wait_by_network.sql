-- Wrong passwords make one account wait for one network, not for everybody: else a stranger could lock people out.
create table organisations.entry (
    person_id   uuid not null references organisations.person on delete cascade,
    -- A keyed hash: recognised, never read.
    network     bytea not null,
    failures    integer not null default 0,
    wait_until  timestamptz,
    -- When somebody last came in from there: such a network does not wait for what others do to the account.
    entered_at  timestamptz,
    touched_at  timestamptz not null,
    primary key (person_id, network)
);

alter table organisations.person
    drop column failures,
    drop column locked_until;
