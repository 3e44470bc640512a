create schema feedback;
grant usage on schema feedback to regard_application;
alter default privileges in schema feedback grant select, insert, update, delete on tables to regard_application;

-- You said, we did: as it is being written.
create table feedback.item (
    id              uuid primary key,
    activity_id     uuid not null references activities.activity,
    position        integer not null,
    code_id         uuid references themes.code,
    theme           text not null check (theme <> ''),
    you_said        text not null,
    people          bigint not null check (people >= 0),
    kind            text check (kind in ('DONE', 'PLANNED', 'PARTLY', 'NOT_DONE', 'ALREADY_IN_PLACE', 'OUT_OF_SCOPE')),
    we_did          text not null default '',
    reason          text not null default '',
    owner           text not null default '',
    due_on          date,
    done_on         date,
    version         integer not null default 1,
    constraint items_stand_in_an_order unique (activity_id, position)
);

-- What was published, and when. An edition never changes; a later one takes its place on the page.
create table feedback.edition (
    activity_id     uuid not null references activities.activity,
    activity_ref    text not null,
    organisation_id uuid not null references organisations.organisation,
    title           text not null,
    number          integer not null,
    published_at    timestamptz not null,
    published_by    uuid not null,
    latest          boolean not null,
    primary key (activity_id, number)
);
create unique index one_latest_edition on feedback.edition (activity_ref) where latest;
create index edition_by_day on feedback.edition (published_at desc, activity_id) where latest;

create table feedback.edition_item (
    activity_id     uuid not null,
    number          integer not null,
    position        integer not null,
    item_id         uuid not null,
    code_id         uuid,
    theme           text not null,
    you_said        text not null,
    people          bigint not null,
    kind            text not null,
    we_did          text not null,
    reason          text not null,
    owner           text not null,
    due_on          date,
    done_on         date,
    primary key (activity_id, number, position),
    foreign key (activity_id, number) references feedback.edition,
    constraint what_is_not_done_says_why
        check (kind not in ('PARTLY', 'NOT_DONE', 'OUT_OF_SCOPE') or reason <> '')
);

-- How far telling people is: those who asked are told in the order of ids that say nothing.
create table feedback.telling (
    activity_id     uuid primary key references activities.activity,
    told_to         uuid,
    finished        boolean not null default false
);

-- Whether the page answered what people wanted to know: two counts, and nothing of anybody.
create table feedback.usefulness (
    activity_id     uuid primary key references activities.activity,
    yes             bigint not null default 0,
    no              bigint not null default 0
);

create table feedback.evaluation (
    activity_id     uuid primary key references activities.activity,
    worked          text not null check (worked <> ''),
    did_not_work    text not null check (did_not_work <> ''),
    change_next     text not null check (change_next <> ''),
    reached         text not null default '',
    lay_view        text not null default '',
    cost_planned    numeric(12, 2),
    cost_actual     numeric(12, 2),
    evaluated_on    date not null,
    evaluated_by    uuid not null
);
