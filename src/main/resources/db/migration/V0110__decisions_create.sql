create schema decisions;
grant usage on schema decisions to regard_application;
alter default privileges in schema decisions grant select, insert, update, delete on tables to regard_application;

-- The decision an activity leads to: being prepared, and then taken.
create table decisions.decision (
    activity_id       uuid primary key references activities.activity,
    ref               text not null unique,
    activity_ref      text not null,
    title             text not null,
    organisation_id   uuid not null references organisations.organisation,
    -- Who decides and where: "ICB board, in public".
    maker             text not null default '',
    meets_on          date,
    papers_url        text not null default '',
    minute_ref        text not null default '',
    -- The consideration record (Gunning, fourth principle).
    points_for        text not null default '',
    points_against    text not null default '',
    new_options       text not null default '',
    equality_points   text not null default '',
    weight_given      text not null default '',
    changes_made      text not null default '',
    not_changed       text not null default '',
    -- Regard to gaps in access and in outcomes (NHS Act 2006, section 14Z35).
    access_gaps       text not null default '',
    outcome_gaps      text not null default '',
    state             text not null default 'PREPARED' check (state in ('PREPARED', 'TAKEN')),
    decided_on        date,
    option_id         uuid,
    decided_text      text,
    reasons           text,
    -- Where what was decided is not among what people were asked about.
    different         boolean,
    different_why     text not null default '',
    asked_again_on    date,
    recorded_by       uuid,
    recorded_at       timestamptz,
    version           integer not null default 1,
    constraint what_was_taken_has_a_day_and_reasons
        check ((state = 'TAKEN') = (decided_on is not null and decided_text is not null and reasons is not null))
);
create index decision_by_day on decisions.decision (decided_on desc, activity_id) where state = 'TAKEN';

create table decisions.option (
    id          uuid primary key,
    activity_id uuid not null references decisions.decision,
    position    integer not null,
    title       text not null check (title <> ''),
    helps       text not null default '',
    harms       text not null default '',
    equality    text not null default '',
    standing    text not null check (standing in ('CONSULTED', 'SUGGESTED', 'ADDED')),
    version     integer not null default 1,
    constraint options_stand_in_an_order unique (activity_id, position)
);

-- Those who decide: what they had before them, and when.
create table decisions.member (
    id          uuid primary key,
    activity_id uuid not null references decisions.decision,
    position    integer not null,
    name        text not null check (name <> ''),
    received_on date,
    full_report boolean not null default false,
    read_on     date,
    interest    text not null default '',
    version     integer not null default 1,
    constraint members_stand_in_an_order unique (activity_id, position),
    constraint nobody_reads_what_they_do_not_have check (read_on is null or read_on >= received_on)
);

-- What was decided about each theme, and why.
create table decisions.answer (
    activity_id uuid not null references decisions.decision,
    code_id     uuid not null references themes.code,
    decided     text not null check (decided <> ''),
    reason      text not null default '',
    changes     boolean not null,
    version     integer not null default 1,
    primary key (activity_id, code_id)
);

-- An error of a rule that an executive set aside, with a reason that stays.
create table decisions.set_aside (
    activity_id uuid not null references decisions.decision,
    rule        text not null,
    reason      text not null check (reason <> ''),
    person_id   uuid not null,
    name        text not null,
    at          timestamptz not null,
    primary key (activity_id, rule)
);
