-- What happened since a version was signed that opens the assessment again (S13), with what it stands on.
create table duties.since_signed (
    activity_id uuid    not null,
    version     integer not null,
    what        text    not null check (what in ('SCOPE', 'OPTIONS', 'IMPACT', 'EIA', 'COUNCIL', 'HEALTHWATCH', 'PROVIDER_NOTICE')),
    happened_on date    not null,
    because     text    not null check (because <> ''),
    foreign key (activity_id, version) references duties.assessment,
    primary key (activity_id, version, what)
);
