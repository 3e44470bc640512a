-- What will be breached if nobody does anything, and from which day.
create table activities.forecast (
    activity_id uuid not null references activities.activity,
    rule        text not null,
    item        text not null default '',
    severity    text not null check (severity in ('CRITICAL', 'ERROR', 'WARNING')),
    message     text not null,
    breaks_on   date not null,
    primary key (activity_id, rule, item)
);

-- Each night on which the rules were asked of every activity.
create table activities.night (
    id         bigint generated always as identity primary key,
    day        date        not null,
    began_at   timestamptz not null,
    ended_at   timestamptz not null,
    activities integer     not null,
    broken     integer     not null,
    put_right  integer     not null,
    failed     integer     not null
);
