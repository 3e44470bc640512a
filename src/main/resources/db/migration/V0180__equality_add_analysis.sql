-- The equality impact analysis of an activity. Each change is a version; none is overwritten.
create table equality.analysis (
    activity_id     uuid    not null references activities.activity,
    version         integer not null check (version > 0),
    organisation_id uuid    not null references organisations.organisation,
    analysis        jsonb   not null,
    part            text    not null,
    saved_by        uuid    not null references organisations.person,
    saved_by_name   text    not null,
    saved_on        date    not null,
    primary key (activity_id, version)
);

-- Who put their name to which version: two different people.
create table equality.analysis_signature (
    activity_id uuid    not null,
    version     integer not null,
    part        text    not null check (part in ('AUTHOR', 'EQUALITY_LEAD')),
    person_id   uuid    not null references organisations.person,
    name        text    not null,
    signed_on   date    not null,
    primary key (activity_id, version, part),
    foreign key (activity_id, version) references equality.analysis,
    constraint nobody_signs_twice unique (activity_id, version, person_id)
);

-- Which versions everybody may read.
create table equality.analysis_publication (
    activity_id  uuid    not null,
    version      integer not null,
    published_by uuid    not null references organisations.person,
    published_on date    not null,
    primary key (activity_id, version),
    foreign key (activity_id, version) references equality.analysis
);

-- Groups that a body looks at beside those everybody does: the PLUS groups of its system (Core20PLUS5).
create table equality.local_group (
    organisation_id uuid not null references organisations.organisation,
    code            text not null,
    title           text not null check (title <> ''),
    added_on        date not null,
    dropped_on      date,
    primary key (organisation_id, code)
);
