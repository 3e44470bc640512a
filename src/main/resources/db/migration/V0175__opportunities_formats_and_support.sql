-- What people are known to need so that they can read what is put before them, and when there is a version for them.
create table opportunities.format (
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    need            text not null check (need <> ''),
    available_on    date,
    due_on          date,
    primary key (activity_id, need)
);

-- Somebody asked for a format. Who they are stays with whoever sends it.
create table opportunities.format_request (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    format          text not null check (format <> ''),
    asked_on        date not null,
    due_on          date not null,
    supplied_on     date,
    extended_until  date,
    constraint a_format_is_due_after_it_is_asked_for check (due_on >= asked_on)
);
create index format_request_by_activity on opportunities.format_request (activity_id, due_on);

-- When people were invited to an event, and what is arranged there.
create table opportunities.invitation (
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    event_on        date not null,
    event_where     text not null,
    invited_on      date not null,
    arrangements    text not null default '',
    primary key (activity_id, event_on, event_where)
);

-- Support that somebody asked for at an event.
create table opportunities.support_request (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    need            text not null check (need <> ''),
    event_on        date not null,
    event_where     text not null,
    asked_on        date not null,
    arranged_on     date
);
create index support_request_by_activity on opportunities.support_request (activity_id, event_on);
