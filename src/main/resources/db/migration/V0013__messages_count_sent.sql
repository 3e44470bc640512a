-- How many messages about one thing were sent: added up as they go, so that nobody counts them.
create table messages.sent_about (
    organisation_id uuid not null,
    about           text not null,
    messages        bigint not null,
    primary key (organisation_id, about)
);
