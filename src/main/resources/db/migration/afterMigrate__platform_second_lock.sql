-- Row-level security on every table that belongs to a body: by the activity or the consultation it is about, else by the body
-- itself. It is given to each table once, those of later migrations included, so that no table can be forgotten.
do $$
declare
    belonging record;
    rule      text;
begin
    -- Several processes may start at once.
    perform pg_advisory_xact_lock(7310868735422816812);
    for belonging in
        select c.oid::regclass as name,
               bool_or(a.attname = 'activity_id' and a.attnotnull) as by_activity,
               bool_or(a.attname = 'consultation_id' and a.attnotnull) as by_consultation,
               bool_or(a.attname = 'organisation_id') as by_body
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relkind in ('r', 'p')
           and not c.relrowsecurity
           and n.nspname not in ('public', 'information_schema', 'platform', 'audit')
           and n.nspname not like 'pg\_%'
         group by c.oid
        having bool_or((a.attname in ('activity_id', 'consultation_id') and a.attnotnull) or a.attname = 'organisation_id')
    loop
        rule := case
            when belonging.by_activity then
                'activity_id in (select a.id from activities.activity a'
                    || ' where a.organisation_id in (select platform.bodies_in_view()))'
            when belonging.by_consultation then
                'consultation_id in (select c.id from consultations.consultation c'
                    || ' where c.organisation_id in (select platform.bodies_in_view()))'
            else 'organisation_id in (select platform.bodies_in_view())'
        end;
        execute format('alter table %s enable row level security', belonging.name);
        -- Settings are asked once a query, and for 'all' the rest is never worked out. What is new may be about another body:
        -- a message to a partner.
        execute format(
            'create policy bodies_see_their_own on %s using ((select current_setting(''regard.body'', true)) = ''all'' or %s)'
                || ' with check (true)',
            belonging.name, rule);
    end loop;
end
$$;
