-- Whether a person wants to read by e-mail each morning what waits for them.
alter table organisations.person
    add column wants_digest boolean not null default false;
