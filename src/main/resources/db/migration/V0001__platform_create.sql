-- The role of the application: it reads and writes rows, and can neither change tables nor rewrite the ledger.
do $$
begin
    if not exists (select from pg_roles where rolname = 'regard_application') then
        create role regard_application nologin;
    end if;
    execute format('grant regard_application to %I', current_user);
end
$$;

create schema platform;
grant usage on schema platform to regard_application;
alter default privileges in schema platform grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema platform grant usage on sequences to regard_application;

-- Sessions of people who are signed in (Spring Session).
create table platform.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_session_id on platform.spring_session (session_id);
create index spring_session_by_expiry on platform.spring_session (expiry_time);
create index spring_session_by_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36)     not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- One row that /health/ready writes, to know that writing works.
create table platform.pulse (
    one boolean primary key default true check (one),
    at  timestamptz not null default now()
);
insert into platform.pulse default values;

-- Work that falls due (db-scheduler).
create table platform.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on platform.scheduled_tasks (last_heartbeat);
