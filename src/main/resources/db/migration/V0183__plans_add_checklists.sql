-- The questions that somebody asks of a plan and of a report: yes only if it is fully shown, otherwise what to do.
create table plans.checklist_answer (
    activity_id      uuid    not null references activities.activity,
    organisation_id  uuid    not null references organisations.organisation,
    item             text    not null,
    yes              boolean not null,
    recommendation   text    not null,
    answered_by      uuid    not null references organisations.person,
    answered_by_name text    not null,
    answered_on      date    not null,
    primary key (activity_id, item),
    constraint a_no_says_what_to_do check (yes or recommendation <> '')
);
