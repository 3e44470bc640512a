-- Every row that is about an activity or its consultation, as a bundle of evidence holds it (contracts, section 8), in the order of
-- their tables. New tables are found by themselves. Left out is what says who somebody is or was sent for another purpose:
-- contact details, drafts, receipts, and what people said about themselves.
create function audit.records_of(asked text) returns table (name text, record jsonb)
    language plpgsql stable
as $$
declare
    activity     uuid;
    consultation uuid;
    belonging    record;
begin
    select a.id into activity from activities.activity a where a.ref = asked;
    if activity is null then
        return;
    end if;
    select c.id into consultation from consultations.consultation c where c.activity_id = activity;

    return query
        select 'organisations.organisation', to_jsonb(o) - 'is_host'
          from organisations.organisation o
          join activities.activity a on a.organisation_id = o.id
         where a.id = activity;
    return query
        select 'organisations.person', jsonb_build_object('id', p.id, 'name', p.name)
          from organisations.person p
         where p.id in (select a.owned_by from activities.activity a where a.id = activity)
            or p.id::text in (select e.actor from audit.event e where split_part(e.object, ':', 2) = asked)
         order by p.id;
    return query
        select 'activities.activity', to_jsonb(a) from activities.activity a where a.id = activity;

    for belonging in
        select n.nspname as room, c.relname as what,
               case when bool_or(a.attname = 'activity_id') then 'activity_id' else 'consultation_id' end as by_column
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relkind = 'r'
           and a.attname in ('activity_id', 'consultation_id')
           and a.atttypid = 'uuid'::regtype
           and n.nspname not in ('audit', 'platform', 'messages', 'public')
           and (n.nspname, c.relname) not in (
                   ('responses', 'contact'), ('responses', 'draft'), ('responses', 'receipt'), ('responses', 'idempotency'),
                   ('responses', 'monitoring_key'), ('equality', 'monitoring'))
         group by n.nspname, c.relname
         order by n.nspname, c.relname
    loop
        return query execute format(
            'select %L, to_jsonb(t) from %I.%I t where t.%I = $1 order by to_jsonb(t)::text',
            belonging.room || '.' || belonging.what, belonging.room, belonging.what, belonging.by_column)
        using case belonging.by_column when 'activity_id' then activity else consultation end;
    end loop;
end
$$;

-- The number of the last event; 0 while there is none.
create function audit.last_seq() returns bigint
    language sql stable
as $$
    select coalesce(max(seq), 0) from audit.event
$$;
