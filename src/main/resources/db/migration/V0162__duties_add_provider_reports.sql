-- Where a provider leads a change: when its plan and its report were asked for and seen, and what we thought of them.
create table duties.provider_report (
    activity_id      uuid    primary key references activities.activity,
    organisation_id  uuid    not null references organisations.organisation,
    provider         text    not null check (provider <> ''),
    asked_on         date,
    plan_received_on date,
    report_seen_on   date,
    paper            text    not null default '',
    questions_right  boolean not null default false,
    said_enough      boolean not null default false,
    long_enough      boolean not null default false,
    opinion          text    not null default '',
    recorded_by      uuid    not null references organisations.person,
    version          integer not null,
    constraint a_report_that_was_seen_has_a_paper check (report_seen_on is null or paper <> '')
);
