-- A gate that was asked of an activity: who, when, what the rules said, and what was known at that moment.
create table activities.gate_asked (
    id          bigint generated always as identity primary key,
    activity_id uuid        not null references activities.activity,
    gate        text        not null,
    asked_for   date        not null,
    asked_at    timestamptz not null,
    person_id   uuid        not null,
    name        text        not null,
    passed      boolean     not null,
    state       text        not null,
    verdict     jsonb       not null,
    facts       jsonb       not null
);
create index gate_asked_by_activity on activities.gate_asked (activity_id, id desc);

-- An error of a rule that an executive set aside for an activity. It is never changed and never removed.
create table activities.set_aside (
    activity_id uuid        not null references activities.activity,
    rule        text        not null,
    message     text        not null,
    reason      text        not null check (reason <> ''),
    person_id   uuid        not null,
    name        text        not null,
    at          timestamptz not null,
    primary key (activity_id, rule)
);
revoke update, delete on activities.gate_asked, activities.set_aside from regard_application;

-- Breaches found: on save, at night, at gates; from the day each was first seen to the day it was put right.
create table activities.breach (
    id           bigint generated always as identity primary key,
    activity_id  uuid not null references activities.activity,
    rule         text not null,
    item         text not null default '',
    severity     text not null check (severity in ('CRITICAL', 'ERROR', 'WARNING')),
    message      text not null,
    found_by     text not null,
    first_seen   date not null,
    last_seen    date not null,
    put_right_on date,
    constraint a_breach_is_seen_before_it_is_put_right check (put_right_on is null or put_right_on >= first_seen)
);
create unique index breach_that_stands on activities.breach (activity_id, rule, item) where put_right_on is null;
create index breach_by_activity on activities.breach (activity_id, id desc);

-- Activities on which somebody worked since the rules were last asked; one may stand here many times, so that nobody waits for anybody.
create table activities.rules_due (
    id          bigint generated always as identity primary key,
    activity_id uuid not null references activities.activity
);
create index rules_due_by_activity on activities.rules_due (activity_id);
