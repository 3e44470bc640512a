create schema themes;
grant usage on schema themes to regard_application;
alter default privileges in schema themes grant select, insert, update, delete on tables to regard_application;

-- The reading of what people wrote in one consultation: how far it is, kept as it goes, so that no page counts comments.
create table themes.reading (
    consultation_id    uuid primary key,
    organisation_id    uuid not null references organisations.organisation,
    -- The place in the list of comments up to which they have been taken in.
    taken_in_to        bigint not null default 0,
    last_number        bigint not null default 0,
    comments           bigint not null default 0,
    comments_coded     bigint not null default 0,
    comments_left_out  bigint not null default 0,
    comments_gone      bigint not null default 0,
    responses_open     bigint not null default 0,
    responses_left_out bigint not null default 0,
    coded_twice        bigint not null default 0,
    coded_alike        bigint not null default 0
);

-- A code frame changes as people read. Each version is kept, because a comment was coded under one.
create table themes.frame (
    consultation_id uuid not null references themes.reading,
    version         integer not null,
    made_at         timestamptz not null,
    made_by         uuid not null,
    primary key (consultation_id, version)
);

create table themes.code (
    id              uuid primary key,
    consultation_id uuid not null references themes.reading,
    code            text not null check (code ~ '^[A-Z0-9_]{1,40}$'),
    comments        bigint not null default 0,
    people          bigint not null default 0,
    -- Of the comments coded twice: given by both, or by one alone. All others agree that it is not there.
    both_gave       bigint not null default 0,
    only_first_gave bigint not null default 0,
    only_second_gave bigint not null default 0,
    constraint a_code_stands_once unique (consultation_id, code)
);

create table themes.code_wording (
    code_id         uuid not null references themes.code,
    consultation_id uuid not null,
    version         integer not null,
    position        integer not null,
    label           text not null check (label <> ''),
    description     text not null,
    primary key (code_id, version),
    foreign key (consultation_id, version) references themes.frame
);
create index code_wording_by_version on themes.code_wording (consultation_id, version, position);

-- One row for each comment to be read: an answer in words, to one question, of one response. The words stay with the response.
create table themes.comment (
    consultation_id uuid not null references themes.reading,
    number          bigint not null,
    response_id     uuid not null,
    question        text not null,
    -- Belongs to the tenth, chosen at random, that a second person codes too.
    twice           boolean not null,
    state           text not null default 'OPEN' check (state in ('OPEN', 'CODED', 'LEFT_OUT', 'GONE')),
    reason          text,
    differs         boolean not null default false,
    primary key (consultation_id, number),
    constraint a_comment_is_taken_in_once unique (consultation_id, response_id, question),
    constraint what_is_left_out_has_a_reason check ((state = 'LEFT_OUT') = (reason is not null))
);
create index comment_open on themes.comment (consultation_id, number) where state = 'OPEN';
create index comment_differs on themes.comment (consultation_id, number) where differs;

-- What a person found in a comment. The first round counts, the second measures, a settlement of both replaces the first.
create table themes.coding (
    consultation_id uuid not null,
    number          bigint not null,
    round           text not null check (round in ('FIRST', 'SECOND', 'SETTLED')),
    coder           uuid not null,
    frame_version   integer not null,
    codes           uuid[] not null check (cardinality(codes) > 0),
    coded_at        timestamptz not null,
    primary key (consultation_id, number, round),
    foreign key (consultation_id, number) references themes.comment
);
create index coding_by_coder on themes.coding (consultation_id, coder, coded_at desc);

-- Comments of the random tenth that wait for a second person.
create table themes.second_reading (
    consultation_id uuid not null,
    number          bigint not null,
    first_coder     uuid not null,
    primary key (consultation_id, number),
    foreign key (consultation_id, number) references themes.comment
);

-- The codes that count, one row each: from here the comments of a theme are read.
create table themes.given_code (
    consultation_id uuid not null,
    code_id         uuid not null references themes.code,
    number          bigint not null,
    response_id     uuid not null,
    -- Somebody read it with a view to printing it: it points to nobody.
    cleared_by      uuid,
    primary key (consultation_id, code_id, number),
    foreign key (consultation_id, number) references themes.comment
);
create index given_code_by_response on themes.given_code (consultation_id, response_id, code_id);
create index given_code_cleared on themes.given_code (consultation_id, code_id, number) where cleared_by is not null;

create table themes.left_for_later (
    consultation_id uuid not null,
    number          bigint not null,
    person_id       uuid not null,
    primary key (consultation_id, person_id, number),
    foreign key (consultation_id, number) references themes.comment
);
