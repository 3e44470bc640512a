-- That another body which decides with us signed a version of an assessment: by its own people here, or on paper elsewhere.
create table duties.body_signature (
    activity_id     uuid    not null,
    version         integer not null,
    body            text    not null check (body <> ''),
    organisation_id uuid    not null references organisations.organisation,
    person          uuid    not null references organisations.person,
    own             boolean not null,
    statement       text    not null default '',
    affected        text    not null default '',
    councils        text    not null default '',
    paper           text    not null default '',
    signed_on       date    not null,
    recorded_on     date    not null,
    primary key (activity_id, version, body),
    foreign key (activity_id, version) references duties.assessment,
    constraint a_signature_is_before_its_record check (signed_on <= recorded_on),
    constraint what_was_signed_elsewhere_has_a_paper check (own or paper <> ''),
    constraint who_signs_here_says_what check (not own or statement <> '')
);
