-- Lines of the access log are kept so many years, and go a month at a time: the partition of a month that is wholly older.
create function drop_access_log_months(kept_from date) returns int
language plpgsql as $$
declare
  part regclass;
  dropped int := 0;
begin
  for part in
    select inhrelid::regclass from pg_inherits
     where inhparent = 'access_log'::regclass
       and inhrelid::regclass::text ~ '^access_log_\d{4}_\d\d$'
       and inhrelid::regclass::text < 'access_log_' || to_char(kept_from, 'YYYY_MM')
     order by 1
  loop
    execute format('drop table %s', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
end
$$;
