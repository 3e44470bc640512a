-- Which questions about themselves the people of one consultation are asked, and why.
create table equality.monitoring_choice (
    activity_id     uuid   primary key references activities.activity,
    organisation_id uuid   not null references organisations.organisation,
    lists           text[] not null check (cardinality(lists) > 0),
    reason          text   not null check (reason <> ''),
    chosen_by       uuid   not null references organisations.person,
    chosen_on       date   not null
);
