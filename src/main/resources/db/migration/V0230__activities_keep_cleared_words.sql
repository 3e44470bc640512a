-- Lines that everybody may read although something in them looks like a detail of a person: who looked, and when. What the line says
-- stays where it was written; here is only its mark, so that a changed line is looked at anew.
create table activities.words_cleared (
    activity_id uuid        not null references activities.activity,
    token       text        not null check (token ~ '^[0-9a-f]{32}$'),
    kinds       text[]      not null,
    person_id   uuid        not null,
    name        text        not null,
    at          timestamptz not null,
    primary key (activity_id, token)
);
revoke update, delete on activities.words_cleared from regard_application;
