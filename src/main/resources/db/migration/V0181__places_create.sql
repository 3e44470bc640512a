create schema places;
grant usage on schema places to regard_application;
alter default privileges in schema places grant select, insert, update, delete on tables to regard_application;
alter default privileges in schema places grant usage on sequences to regard_application;

-- Which small area a postcode lies in, four bytes a postcode, by sector: all of England in some ten megabytes. It is the operator's
-- own copy of a public directory; nobody's postcode is kept here.
create table places.postcode_sector (
    sector  text  primary key,
    entries bytea not null
);

create table places.postcode_source (
    id          bigint generated always as identity primary key,
    name        text   not null,
    postcodes   bigint not null,
    taken_in_on date   not null
);

-- Of which areas the places of a body are made. The body is of a room above, so no key points there.
create table places.named_place (
    organisation_id uuid not null,
    name            text not null,
    area_code       text not null,
    primary key (organisation_id, name, area_code)
);
create index named_place_by_area on places.named_place (area_code);
