-- What people told about themselves, apart from what they said: under a random key, with no time and no name. Who said what is
-- known only to the holder of the keys (responses.monitoring_key), and the two are joined for counts alone.
create table equality.monitoring (
    activity_id uuid  not null,
    random_key  uuid  not null,
    answers     jsonb not null,
    primary key (activity_id, random_key)
);
