create schema scrutiny;
grant usage on schema scrutiny to regard_application;
alter default privileges in schema scrutiny grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema scrutiny grant usage on sequences to regard_application;

-- The councils of an area with their health scrutiny committees, and the local Healthwatch.
create table scrutiny.scrutineer (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    kind            text not null check (kind in ('COUNCIL', 'HEALTHWATCH')),
    name            text not null check (name <> ''),
    committee       text not null default '',
    contact         text not null default '',
    version         integer not null default 1
);
create unique index a_scrutineer_stands_once on scrutiny.scrutineer (organisation_id, kind, lower(name));

-- What a council was told of a change, and what it said.
create table scrutiny.letter (
    activity_id          uuid not null references activities.activity,
    scrutineer_id        uuid not null references scrutiny.scrutineer,
    organisation_id      uuid not null references organisations.organisation,
    sent_on              date,
    proposed_decision_on date,
    comment_by           date,
    dates_published_on   date,
    published_at         text not null default '',
    substantial          text check (substantial in ('YES', 'NO', 'UNSURE')),
    view_on              date,
    view_on_period       text not null default '',
    version              integer not null default 1,
    primary key (activity_id, scrutineer_id),
    constraint comments_come_before_the_decision check (comment_by <= proposed_decision_on)
);

-- The notification to the Secretary of State, the assurance of NHS England, and the tests.
create table scrutiny.service_change (
    activity_id     uuid primary key references activities.activity,
    organisation_id uuid not null references organisations.organisation,
    notified_on     date,
    form            text not null default '',
    stage1_on       date,
    stage1          text not null default '',
    stage2_on       date,
    stage2          text not null default '',
    tests           text[] not null check (cardinality(tests) = 4),
    bed_test        text not null default '',
    version         integer not null default 1,
    constraint a_notification_says_which_form check (notified_on is null or form <> '')
);

create table scrutiny.call_in (
    id               uuid primary key,
    activity_id      uuid not null references activities.activity,
    organisation_id  uuid not null references organisations.organisation,
    requested_on     date,
    requested_by     text not null default '',
    ground           text check (ground in ('PROCESS', 'DECISION')),
    local_resolution text not null default '',
    directed_on      date,
    lifted_on        date,
    outcome          text not null default '',
    version          integer not null default 1,
    constraint what_is_lifted_was_directed check (lifted_on is null or lifted_on >= directed_on),
    constraint a_call_in_was_asked_for_or_directed check (requested_on is not null or directed_on is not null)
);
create index call_in_by_activity on scrutiny.call_in (activity_id);

-- What councils and Healthwatch told the body, and the replies.
create table scrutiny.comment (
    id              uuid primary key,
    organisation_id uuid not null references organisations.organisation,
    scrutineer_id   uuid not null references scrutiny.scrutineer,
    received_on     date not null,
    what            text not null check (what in ('COMMENT', 'REPORT', 'RECOMMENDATION')),
    text            text not null,
    document        text not null default '',
    activity_id     uuid references activities.activity,
    activity_ref    text not null default '',
    disagrees       boolean not null default false,
    reply_by        date not null,
    reply           text not null default '',
    replied_on      date,
    replied_by      uuid references organisations.person,
    constraint a_comment_says_something check (text <> '' or document <> ''),
    constraint a_reply_has_words_a_day_and_a_person
        check ((replied_on is null) = (reply = '') and (replied_on is null) = (replied_by is null)),
    constraint only_work_can_be_disagreed_with check (not disagrees or activity_id is not null)
);
create index comment_by_organisation on scrutiny.comment (organisation_id, received_on desc);
create index comment_by_activity on scrutiny.comment (activity_id);
