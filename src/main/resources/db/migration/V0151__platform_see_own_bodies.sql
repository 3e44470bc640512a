-- Whose rows a connection is shown. The setting regard.body is the id of the body that somebody works for; 'all' for the service
-- itself and for pages that everybody may read; without it nothing is shown.
--
-- A body sees its own rows, those of bodies that take it as a partner in an activity, and those it inherits. Who is no
-- commissioner (a provider, a council) has no rows of their own: what they are shown is for the front doors to say.
create function platform.bodies_in_view() returns setof uuid
    language sql stable security definer set search_path = ''
as $$
    with me as (
        select o.id, o.kind in ('CCG', 'ICB', 'NHS_ENGLAND') as commissions
          from organisations.organisation o
         where o.id = nullif(nullif(pg_catalog.current_setting('regard.body', true), ''), 'all')::uuid
    )
    select me.id from me
     union
    select a.organisation_id
      from me
      join activities.partner p on p.organisation_id = me.id
      join activities.activity a on a.id = p.activity_id
     union
    select s.predecessor_id
      from me
      join organisations.succession s on s.successor_id = me.id
     union
    select o.id
      from me
      join organisations.organisation o on not me.commissions
$$;
