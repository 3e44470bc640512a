create schema duties;
grant usage on schema duties to regard_application;
alter default privileges in schema duties grant select, insert, update, delete on tables to regard_application;

-- The versions of an activity's duty assessment. Answers have the shape of the published contract; once somebody has signed a
-- version its answers stay as they are, and a change is a new version.
create table duties.assessment (
    activity_id      uuid        not null references activities.activity,
    version          integer     not null check (version > 0),
    organisation_id  uuid        not null references organisations.organisation,
    answers          jsonb       not null,
    result           jsonb,
    reopened_because text        not null default '',
    started_on       date        not null,
    started_by       uuid        not null references organisations.person,
    saved_at         timestamptz not null,
    signed_on        date,
    primary key (activity_id, version),
    constraint what_is_signed_has_a_result check (signed_on is null or result is not null)
);
create index assessment_by_organisation on duties.assessment (organisation_id) where signed_on is null;

-- Who signed a version in which role, and who refused and why.
create table duties.signature (
    id          bigint generated always as identity primary key,
    activity_id uuid    not null,
    version     integer not null,
    role        text    not null check (role in ('ASSESSOR', 'SERVICE_LEAD', 'ENGAGEMENT_LEAD', 'LAY_MEMBER')),
    person      uuid    not null references organisations.person,
    given       boolean not null,
    statement   text    not null check (statement <> ''),
    given_on    date    not null,
    foreign key (activity_id, version) references duties.assessment
);
create unique index a_role_signs_once on duties.signature (activity_id, version, role) where given;
create unique index nobody_signs_twice on duties.signature (activity_id, version, person) where given;
