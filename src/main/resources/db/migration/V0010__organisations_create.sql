create schema organisations;
grant usage on schema organisations to regard_application;
alter default privileges in schema organisations grant select, insert, update, delete on tables to regard_application;

-- Bodies: commissioners (the tenants), and those they work with.
create table organisations.organisation (
    id         uuid primary key,
    name       text not null check (name <> ''),
    kind       text not null check (kind in ('CCG', 'ICB', 'NHS_ENGLAND', 'NHS_TRUST', 'GP_PRACTICE',
                                             'INDEPENDENT_PROVIDER', 'COUNCIL', 'HEALTHWATCH', 'VOLUNTARY')),
    ods_code   text,
    ons_code   text,
    valid_from date,
    valid_to   date,
    -- How people reach the body: shown on every public page, in the same place.
    phone      text not null default '',
    hours      text not null default '',
    text_relay text not null default '',
    email      text not null default '',
    post       text not null default '',
    -- The body whose name the public side carries: the first one made.
    is_host    boolean not null default false,
    created_at timestamptz not null default now(),
    constraint bodies_exist_forwards check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create unique index one_host on organisations.organisation (is_host) where is_host;

-- Mergers and successions: what a CCG began, its ICB inherits.
create table organisations.succession (
    predecessor_id uuid not null references organisations.organisation,
    successor_id   uuid not null references organisations.organisation,
    happened_on    date not null,
    primary key (predecessor_id, successor_id)
);

create table organisations.person (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    username        text not null,
    name            text not null check (name <> ''),
    password_hash   text not null,
    -- Encrypted; null where a role signs in with a password alone.
    totp_secret     bytea,
    -- The last time step whose code was used: each code works once.
    totp_last_step  bigint not null default 0,
    failures        integer not null default 0,
    locked_until    timestamptz,
    -- Sessions that began before this moment are over ("sign out everywhere").
    sessions_from   timestamptz not null default '-infinity',
    disabled_at     timestamptz,
    created_at      timestamptz not null default now()
);
create unique index person_by_username on organisations.person (lower(username));
create index person_by_organisation on organisations.person (organisation_id);

create table organisations.held_role (
    person_id uuid not null references organisations.person,
    role      text not null check (role in ('STAFF', 'EQUALITY', 'EXECUTIVE', 'ADMIN', 'LAY', 'PUBLIC', 'PROVIDER', 'AUDITOR')),
    primary key (person_id, role)
);

-- Invitations by link; only the hash of the link's code is kept.
create table organisations.invitation (
    code_hash       bytea primary key,
    organisation_id uuid references organisations.organisation,
    username        text not null default '',
    name            text not null default '',
    roles           text[] not null default '{}',
    -- The link of an empty installation, where the first body and its administrator are made.
    first_body      boolean not null default false,
    invited_by      uuid references organisations.person,
    created_at      timestamptz not null default now(),
    expires_at      timestamptz not null,
    used_at         timestamptz,
    constraint only_the_first_body_has_none check (first_body = (organisation_id is null))
);
