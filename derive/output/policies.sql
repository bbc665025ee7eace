-- Derived from notice/ edition 2026-1 by `npm run seloste -- derive`. Never edited by hand.

do $$
declare
  p record;
begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
end
$$;

alter table client enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'client'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table client_identity_code enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'client_identity_code'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table client_name enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'client_name'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table entry enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'entry'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table entry_attachment enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'entry_attachment'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table draft enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'draft'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table client_duplicate enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'client_duplicate'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table matter enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'matter'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table matter_event enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'matter_event'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table statement_preparation enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'statement_preparation'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table statement_evidence enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'statement_evidence'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table access_log enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'access_log'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table visitor_matter enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'visitor_matter'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table import_progress enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'import_progress'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table imported_client enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'imported_client'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table hold enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'hold'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table removal_client enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'removal_client'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table disclosure enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'disclosure'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table delivery enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'delivery'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table paper enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'paper'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table client_referral enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'client_referral'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table statement_change enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'statement_change'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table received_item enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'received_item'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table message_thread enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'message_thread'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table message enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'message'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table message_attachment enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'message_attachment'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table start_draft enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'start_draft'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

alter table outside_notice enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'outside_notice'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;

-- caseworker

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_caseworker') then
    create role seloste_caseworker login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_caseworker to seloste_door;
revoke all on all tables in schema public from seloste_caseworker;
grant usage on schema public to seloste_caseworker;

grant insert on access_log to seloste_caseworker;

create policy seloste_caseworker_logs on access_log for insert to seloste_caseworker
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'caseworker');

grant select on entry to seloste_caseworker;

create policy caseworker_any_client_reads on entry for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'benefits')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant insert on entry to seloste_caseworker;

create policy caseworker_any_client_writes on entry for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'benefits')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

create policy caseworker_any_client_2_reads on entry for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity'));

create policy caseworker_clients_of_own_office_reads on entry for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy caseworker_clients_of_own_office_writes on entry for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy caseworker_clients_of_own_office_2_reads on entry for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('health')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'integration', 'rehabilitativeWork', 'jointService'));

create policy caseworker_clients_of_own_office_2_writes on entry for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('health')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'integration', 'rehabilitativeWork', 'jointService'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on) on client to seloste_caseworker;

create policy seloste_caseworker_opens on client for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant update (display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, changed_at, safety_ban, office) on client to seloste_caseworker;

create policy seloste_caseworker_keeps_standing on client for update to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_caseworker;

create policy seloste_caseworker_drafts on draft for all to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select (birth_year, office, search_valid_until) on client to seloste_caseworker;

grant select, insert, update, delete on client_name to seloste_caseworker;

create policy seloste_caseworker_keeps_names on client_name for all to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select, insert, update on client_identity_code to seloste_caseworker;

create policy seloste_caseworker_keeps_identity_codes on client_identity_code for all to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_caseworker;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_caseworker;

create policy seloste_caseworker_seeks_names on client_name for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and true and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_seeks_identity_codes on client_identity_code for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and (is_current or current_setting('actor.sought_former', true) = 'yes') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_finds on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and true and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_lists on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('list') and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant insert on client to seloste_caseworker;

create policy seloste_caseworker_registers on client for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant update (merged_into, changed_at) on client to seloste_caseworker;

create policy seloste_caseworker_merges on client for update to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('merge') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update on client_duplicate to seloste_caseworker;

create policy seloste_caseworker_marks_duplicates on client_duplicate for all to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'merge') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'merge') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select, insert on hold to seloste_caseworker;

grant update (review_on, lifted_by, lifted_by_name, lifted_at, lifted_because) on hold to seloste_caseworker;

create policy seloste_caseworker_holds on hold for all to seloste_caseworker
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0)
  with check (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

create policy seloste_caseworker_lists_holds on hold for select to seloste_caseworker
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

grant select (client_id, kind, state, received_on, due_on) on matter to seloste_caseworker;

create policy seloste_caseworker_sees_what_holds on matter for select to seloste_caseworker
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and state <> 'closed');

create policy seloste_caseworker_lists_held_clients on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 or current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true)));

grant select, insert on disclosure to seloste_caseworker;

create policy seloste_caseworker_gives on disclosure for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and recipient in ('kela', 'unemploymentFund', 'municipality', 'serviceProvider', 'workTryoutOrganiser', 'employer', 'employerHealth', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm', 'elisaOc', 'webropol') and given_by = current_setting('actor.id', true));

create policy seloste_caseworker_sees_what_it_gave on disclosure for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and recipient in ('kela', 'unemploymentFund', 'municipality', 'serviceProvider', 'workTryoutOrganiser', 'employer', 'employerHealth', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm', 'elisaOc', 'webropol'));

grant select, insert on delivery to seloste_caseworker;

create policy seloste_caseworker_sends on delivery for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and recipient in ('kela', 'unemploymentFund', 'municipality', 'serviceProvider', 'workTryoutOrganiser', 'employer', 'employerHealth', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm', 'elisaOc', 'webropol'));

create policy seloste_caseworker_sees_what_it_sent on delivery for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and recipient in ('kela', 'unemploymentFund', 'municipality', 'serviceProvider', 'workTryoutOrganiser', 'employer', 'employerHealth', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm', 'elisaOc', 'webropol'));

create policy seloste_caseworker_tells_corrections on disclosure for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_caseworker_finds_whom_to_tell on disclosure for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_sends_corrections on delivery for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and is_correction);

grant select on disclosure, delivery to seloste_caseworker;

create policy seloste_caseworker_reads_disclosures on disclosure for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

create policy seloste_caseworker_reads_deliveries on delivery for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

grant select on delivery, disclosure to seloste_caseworker;

grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, sealed) on delivery to seloste_caseworker;

create policy seloste_caseworker_handles_deliveries on delivery for update to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and office = current_setting('actor.office', true))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and office = current_setting('actor.office', true));

create policy seloste_caseworker_sees_a_delivery on delivery for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and office = current_setting('actor.office', true));

create policy seloste_caseworker_lists_deliveries on delivery for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_lists_delivery_clients on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select, insert, update, delete on client_referral to seloste_caseworker;

create policy seloste_caseworker_keeps_referrals on client_referral for all to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select, insert, update on employer, vacancy to seloste_caseworker;

grant usage on sequence vacancy_number to seloste_caseworker;

grant select on employer to seloste_caseworker;

grant select (client_id, code_hash) on client_identity_code to seloste_caseworker;

create policy seloste_caseworker_answers_by_identity_code on client_identity_code for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex'));

grant select (client_id, merged_into) on client to seloste_caseworker;

create policy seloste_caseworker_answers_whether_jobseeker on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and (merged_into is not null or search_valid_until >= nullif(current_setting('actor.today', true), '')::date));

grant insert on disclosure to seloste_caseworker;

create policy seloste_caseworker_keeps_answers on disclosure for insert to seloste_caseworker
  with check (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and recipient in ('employerReemployment', 'employerPaySubsidy') and given_by = current_setting('actor.id', true));

create policy seloste_caseworker_chooses_contacts on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('listContacts') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and office = current_setting('actor.office', true));

grant select, insert, delete on given_file to seloste_caseworker;

create policy seloste_caseworker_makes_files on given_file for insert to seloste_caseworker
  with check (current_setting('actor.dealing', true) in ('listContacts') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and made_by = current_setting('actor.id', true));

create policy seloste_caseworker_fetches_own_files on given_file for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('listContacts') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and made_by = current_setting('actor.id', true));

create policy seloste_caseworker_drops_files on given_file for delete to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('listContacts') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_exchanges_with on client for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant select, insert on message_thread, message, message_attachment to seloste_caseworker;

grant update (waits_since, last_at, version, assigned_to, assigned_to_name) on message_thread to seloste_caseworker;

create policy seloste_caseworker_keeps_threads on message_thread for all to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_reads_messages on message for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_writes_messages on message for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and by_client = false and sent_by = current_setting('actor.id', true));

grant update (read_at) on message to seloste_caseworker;

create policy seloste_caseworker_marks_messages_read on message for update to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and not (by_client = false))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and not (by_client = false));

create policy seloste_caseworker_reads_attachments on message_attachment for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

create policy seloste_caseworker_attaches on message_attachment for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'));

grant insert on outside_notice to seloste_caseworker;

create policy seloste_caseworker_has_told_outside on outside_notice for insert to seloste_caseworker
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and state = 'waiting');

create policy seloste_caseworker_lists_threads on message_thread for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

create policy seloste_caseworker_lists_clients_of_threads on client for select to seloste_caseworker
  using (current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService') and current_setting('actor.clients', true) = '' and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]));

grant select on entry_attachment to seloste_caseworker;

create policy caseworker_any_client_2_opens_attachments on entry_attachment for select to seloste_caseworker
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('employmentServices', 'unemploymentSecurity')
    and kind in ('clarificationAnswer', 'clarificationAttachments'));

-- unemploymentSecurityExpert

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_unemployment_security_expert') then
    create role seloste_unemployment_security_expert login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_unemployment_security_expert to seloste_door;
revoke all on all tables in schema public from seloste_unemployment_security_expert;
grant usage on schema public to seloste_unemployment_security_expert;

grant insert on access_log to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_logs on access_log for insert to seloste_unemployment_security_expert
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'unemploymentSecurityExpert');

grant select on entry to seloste_unemployment_security_expert;

create policy unemployment_security_expert_any_client_reads on entry for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'unemploymentSecurity', 'benefits')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant insert on entry to seloste_unemployment_security_expert;

create policy unemployment_security_expert_any_client_writes on entry for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy unemployment_security_expert_clients_of_own_office_reads on entry for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

grant usage on sequence matter_number to seloste_unemployment_security_expert;

grant select, insert, update on matter to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_prepares_statements on matter for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and kind = 'labourPolicyStatement')
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and kind = 'labourPolicyStatement');

create policy seloste_unemployment_security_expert_lists_statements on matter for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and kind = 'labourPolicyStatement');

grant select, insert on matter_event to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_prepares_statements on matter_event for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and kind = 'labourPolicyStatement')
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and kind = 'labourPolicyStatement');

grant select, insert, update on statement_preparation to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_prepares_statements on statement_preparation for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0)
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

create policy seloste_unemployment_security_expert_lists_statements on statement_preparation for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

grant select, insert, update, delete on statement_evidence to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_reads_evidence on statement_evidence for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

create policy seloste_unemployment_security_expert_relies_on_evidence on statement_evidence for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and frozen_at is null);

create policy seloste_unemployment_security_expert_freezes_evidence on statement_evidence for update to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and frozen_at is null)
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

create policy seloste_unemployment_security_expert_leaves_evidence on statement_evidence for delete to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and frozen_at is null);

create policy seloste_unemployment_security_expert_lists_statement_clients on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]));

grant select (client_id, matter_id, kind, office, state, received_on), update (due_on) on matter to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_reads_statement_clocks on matter for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind = 'labourPolicyStatement');

create policy seloste_unemployment_security_expert_keeps_statement_clocks on matter for update to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind = 'labourPolicyStatement')
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind = 'labourPolicyStatement');

grant select (client_id, matter_id, stage, requests), update (clock_from) on statement_preparation to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_reads_statement_clocks on statement_preparation for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_keeps_statement_clocks on statement_preparation for update to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on) on client to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_opens on client for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('prepareStatements', 'open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

grant update (clarification_due_on, changed_at) on client to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_keeps_standing on client for update to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_drafts on draft for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_unemployment_security_expert;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_seeks_names on client_name for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and true and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_seeks_identity_codes on client_identity_code for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and (is_current or current_setting('actor.sought_former', true) = 'yes') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_finds on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and true and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_lists on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('list') and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_handles_matters on matter for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind in ('clarification', 'labourPolicyStatement'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind in ('clarification', 'labourPolicyStatement'));

create policy seloste_unemployment_security_expert_lists_matters on matter for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind in ('clarification', 'labourPolicyStatement'));

create policy seloste_unemployment_security_expert_lists_clients_of_matters on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_records_matters on matter_event for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind in ('clarification', 'labourPolicyStatement'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and kind in ('clarification', 'labourPolicyStatement'));

grant insert on outside_notice to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_has_told_of_a_matter on outside_notice for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and state = 'waiting');

grant select, insert on hold to seloste_unemployment_security_expert;

grant update (review_on, lifted_by, lifted_by_name, lifted_at, lifted_because) on hold to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_holds on hold for all to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0)
  with check (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

create policy seloste_unemployment_security_expert_lists_holds on hold for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

grant select (client_id, kind, state, received_on, due_on) on matter to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_sees_what_holds on matter for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and state <> 'closed');

create policy seloste_unemployment_security_expert_lists_held_clients on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 or current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true)));

grant select, insert on disclosure to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_gives on disclosure for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and recipient in ('kela', 'unemploymentFund') and given_by = current_setting('actor.id', true));

create policy seloste_unemployment_security_expert_sees_what_it_gave on disclosure for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and recipient in ('kela', 'unemploymentFund'));

grant select, insert on delivery to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_sends on delivery for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and recipient in ('kela', 'unemploymentFund'));

create policy seloste_unemployment_security_expert_sees_what_it_sent on delivery for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and recipient in ('kela', 'unemploymentFund'));

create policy seloste_unemployment_security_expert_tells_corrections on disclosure for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_unemployment_security_expert_finds_whom_to_tell on disclosure for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_sends_corrections on delivery for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'prepareStatements') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0 or strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and is_correction);

grant select on disclosure, delivery to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_reads_disclosures on disclosure for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

create policy seloste_unemployment_security_expert_reads_deliveries on delivery for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and strpos(current_setting('actor.reach', true), 'anyClient') > 0);

grant select on delivery, disclosure to seloste_unemployment_security_expert;

grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, sealed) on delivery to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_handles_deliveries on delivery for update to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and office = current_setting('actor.office', true))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and office = current_setting('actor.office', true));

create policy seloste_unemployment_security_expert_sees_a_delivery on delivery for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and office = current_setting('actor.office', true));

create policy seloste_unemployment_security_expert_lists_deliveries on delivery for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_lists_delivery_clients on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

grant insert on statement_change to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_notes_statements on statement_change for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_exchanges_with on client for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

grant select, insert on message_thread, message, message_attachment to seloste_unemployment_security_expert;

grant update (waits_since, last_at, version, assigned_to, assigned_to_name) on message_thread to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_keeps_threads on message_thread for all to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_reads_messages on message for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_writes_messages on message for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and by_client = false and sent_by = current_setting('actor.id', true));

grant update (read_at) on message to seloste_unemployment_security_expert;

create policy seloste_unemployment_security_expert_marks_messages_read on message for update to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and not (by_client = false))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and not (by_client = false));

create policy seloste_unemployment_security_expert_reads_attachments on message_attachment for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_attaches on message_attachment for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave'));

create policy seloste_unemployment_security_expert_has_told_outside on outside_notice for insert to seloste_unemployment_security_expert
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and state = 'waiting');

create policy seloste_unemployment_security_expert_lists_threads on message_thread for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

create policy seloste_unemployment_security_expert_lists_clients_of_threads on client for select to seloste_unemployment_security_expert
  using (current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave') and current_setting('actor.clients', true) = '' and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]));

grant select on entry_attachment to seloste_unemployment_security_expert;

create policy unemployment_security_expert_any_client_opens_attachments on entry_attachment for select to seloste_unemployment_security_expert
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'unemploymentSecurity', 'benefits')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('unemploymentSecurity', 'alternationLeave')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality'))
    and kind in ('clarificationAnswer', 'clarificationAttachments'));

-- psychologist

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_psychologist') then
    create role seloste_psychologist login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_psychologist to seloste_door;
revoke all on all tables in schema public from seloste_psychologist;
grant usage on schema public to seloste_psychologist;

grant insert on access_log to seloste_psychologist;

create policy seloste_psychologist_logs on access_log for insert to seloste_psychologist
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'psychologist');

grant select on entry to seloste_psychologist;

create policy psychologist_clients_of_own_office_reads on entry for select to seloste_psychologist
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'health')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

create policy psychologist_clients_of_own_office_2_reads on entry for select to seloste_psychologist
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('health')
    and kind in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

grant insert on entry to seloste_psychologist;

create policy psychologist_clients_of_own_office_2_writes on entry for insert to seloste_psychologist
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('health')
    and kind in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on) on client to seloste_psychologist;

create policy seloste_psychologist_opens on client for select to seloste_psychologist
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

grant update (changed_at) on client to seloste_psychologist;

create policy seloste_psychologist_keeps_standing on client for update to seloste_psychologist
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_psychologist;

create policy seloste_psychologist_drafts on draft for all to seloste_psychologist
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_psychologist;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_psychologist;

create policy seloste_psychologist_seeks_names on client_name for select to seloste_psychologist
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

create policy seloste_psychologist_seeks_identity_codes on client_identity_code for select to seloste_psychologist
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

create policy seloste_psychologist_finds on client for select to seloste_psychologist
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

grant select, insert on disclosure to seloste_psychologist;

create policy seloste_psychologist_tells_corrections on disclosure for insert to seloste_psychologist
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_psychologist_finds_whom_to_tell on disclosure for select to seloste_psychologist
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork'));

grant select, insert on delivery to seloste_psychologist;

create policy seloste_psychologist_sends_corrections on delivery for insert to seloste_psychologist
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('careerGuidance', 'rehabilitativeWork') and is_correction);

-- customerServiceAdviser

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_customer_service_adviser') then
    create role seloste_customer_service_adviser login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_customer_service_adviser to seloste_door;
revoke all on all tables in schema public from seloste_customer_service_adviser;
grant usage on schema public to seloste_customer_service_adviser;

grant insert on access_log to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_logs on access_log for insert to seloste_customer_service_adviser
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'customerServiceAdviser');

grant select on entry to seloste_customer_service_adviser;

create policy customer_service_adviser_any_client_reads on entry for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('employmentServices')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant insert on entry to seloste_customer_service_adviser;

create policy customer_service_adviser_any_client_writes on entry for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('employmentServices')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line) on client to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_opens on client for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'));

grant update (display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, changed_at, safety_ban, office) on client to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_keeps_standing on client for update to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_drafts on draft for all to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'));

grant select (birth_year, office, search_valid_until) on client to seloste_customer_service_adviser;

grant select, insert, update, delete on client_name to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_keeps_names on client_name for all to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'));

grant select, insert, update on client_identity_code to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_keeps_identity_codes on client_identity_code for all to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_customer_service_adviser;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_seeks_names on client_name for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and true and current_setting('actor.purpose', true) in ('employmentServices'));

create policy seloste_customer_service_adviser_seeks_identity_codes on client_identity_code for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('employmentServices'));

create policy seloste_customer_service_adviser_finds on client for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and true and current_setting('actor.purpose', true) in ('employmentServices'));

grant insert on client to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_registers on client for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and current_setting('actor.purpose', true) in ('employmentServices'));

grant select, insert on disclosure to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_gives on disclosure for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices') and recipient in ('employerReemployment', 'employerPaySubsidy', 'elisaOc', 'webropol') and given_by = current_setting('actor.id', true));

create policy seloste_customer_service_adviser_sees_what_it_gave on disclosure for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices') and recipient in ('employerReemployment', 'employerPaySubsidy', 'elisaOc', 'webropol'));

grant select, insert on delivery to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_sends on delivery for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices') and recipient in ('employerReemployment', 'employerPaySubsidy', 'elisaOc', 'webropol'));

create policy seloste_customer_service_adviser_sees_what_it_sent on delivery for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices') and recipient in ('employerReemployment', 'employerPaySubsidy', 'elisaOc', 'webropol'));

create policy seloste_customer_service_adviser_tells_corrections on disclosure for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('employmentServices') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_customer_service_adviser_finds_whom_to_tell on disclosure for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('employmentServices') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices'));

create policy seloste_customer_service_adviser_sends_corrections on delivery for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('employmentServices') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('employmentServices') and is_correction);

grant select on employer to seloste_customer_service_adviser;

grant select (client_id, code_hash) on client_identity_code to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_answers_by_identity_code on client_identity_code for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('employmentServices') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex'));

grant select (client_id, merged_into) on client to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_answers_whether_jobseeker on client for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('employmentServices') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and (merged_into is not null or search_valid_until >= nullif(current_setting('actor.today', true), '')::date));

grant insert on disclosure to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_keeps_answers on disclosure for insert to seloste_customer_service_adviser
  with check (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('employmentServices') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and recipient in ('employerReemployment', 'employerPaySubsidy') and given_by = current_setting('actor.id', true));

create policy seloste_customer_service_adviser_exchanges_with on client for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices'));

grant select, insert on message_thread, message, message_attachment to seloste_customer_service_adviser;

grant update (waits_since, last_at, version, assigned_to, assigned_to_name) on message_thread to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_keeps_threads on message_thread for all to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices'));

create policy seloste_customer_service_adviser_reads_messages on message for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices'));

create policy seloste_customer_service_adviser_writes_messages on message for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices') and by_client = false and sent_by = current_setting('actor.id', true));

grant update (read_at) on message to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_marks_messages_read on message for update to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices') and not (by_client = false))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices') and not (by_client = false));

create policy seloste_customer_service_adviser_reads_attachments on message_attachment for select to seloste_customer_service_adviser
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices'));

create policy seloste_customer_service_adviser_attaches on message_attachment for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices'));

grant insert on outside_notice to seloste_customer_service_adviser;

create policy seloste_customer_service_adviser_has_told_outside on outside_notice for insert to seloste_customer_service_adviser
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices') and state = 'waiting');

create policy seloste_customer_service_adviser_lists_threads on message_thread for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

create policy seloste_customer_service_adviser_lists_clients_of_threads on client for select to seloste_customer_service_adviser
  using (current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('employmentServices') and current_setting('actor.clients', true) = '' and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]));

-- employerServices

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_employer_services') then
    create role seloste_employer_services login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_employer_services to seloste_door;
revoke all on all tables in schema public from seloste_employer_services;
grant usage on schema public to seloste_employer_services;

grant insert on access_log to seloste_employer_services;

create policy seloste_employer_services_logs on access_log for insert to seloste_employer_services
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'employerServices');

grant select on entry to seloste_employer_services;

create policy employer_services_valid_job_searches_reads on entry for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'competence', 'offers')
    and strpos(current_setting('actor.reach', true), 'validJobSearches') > 0
    and current_setting('actor.purpose', true) in ('jobBrokering')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant insert on entry to seloste_employer_services;

create policy employer_services_valid_job_searches_writes on entry for insert to seloste_employer_services
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('offers')
    and strpos(current_setting('actor.reach', true), 'validJobSearches') > 0
    and current_setting('actor.purpose', true) in ('jobBrokering'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, offer_answer_due_on) on client to seloste_employer_services;

create policy seloste_employer_services_opens on client for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering'));

grant update (offer_answer_due_on, changed_at) on client to seloste_employer_services;

create policy seloste_employer_services_keeps_standing on client for update to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_employer_services;

create policy seloste_employer_services_drafts on draft for all to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_employer_services;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_employer_services;

create policy seloste_employer_services_seeks_names on client_name for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and search_valid_until >= nullif(current_setting('actor.today', true), '')::date and current_setting('actor.purpose', true) in ('jobBrokering'));

create policy seloste_employer_services_seeks_identity_codes on client_identity_code for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('jobBrokering'));

create policy seloste_employer_services_finds on client for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and search_valid_until >= nullif(current_setting('actor.today', true), '')::date and current_setting('actor.purpose', true) in ('jobBrokering'));

grant select, insert on disclosure to seloste_employer_services;

create policy seloste_employer_services_gives on disclosure for insert to seloste_employer_services
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering') and recipient in ('employer', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm') and given_by = current_setting('actor.id', true));

create policy seloste_employer_services_sees_what_it_gave on disclosure for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering') and recipient in ('employer', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm'));

grant select, insert on delivery to seloste_employer_services;

create policy seloste_employer_services_sends on delivery for insert to seloste_employer_services
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering') and recipient in ('employer', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm'));

create policy seloste_employer_services_sees_what_it_sent on delivery for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering') and recipient in ('employer', 'employerReemployment', 'employerPaySubsidy', 'employerFixedTerm'));

create policy seloste_employer_services_tells_corrections on disclosure for insert to seloste_employer_services
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('jobBrokering') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_employer_services_finds_whom_to_tell on disclosure for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('jobBrokering') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering'));

create policy seloste_employer_services_sends_corrections on delivery for insert to seloste_employer_services
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('jobBrokering') and (strpos(current_setting('actor.reach', true), 'validJobSearches') > 0) and current_setting('actor.purpose', true) in ('jobBrokering') and is_correction);

grant select on disclosure, delivery to seloste_employer_services;

create policy seloste_employer_services_reads_disclosures on disclosure for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('jobBrokering') and strpos(current_setting('actor.reach', true), 'validJobSearches') > 0);

create policy seloste_employer_services_reads_deliveries on delivery for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('jobBrokering') and strpos(current_setting('actor.reach', true), 'validJobSearches') > 0);

grant select on delivery, disclosure to seloste_employer_services;

grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, sealed) on delivery to seloste_employer_services;

create policy seloste_employer_services_handles_deliveries on delivery for update to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('jobBrokering') and office = current_setting('actor.office', true))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('jobBrokering') and office = current_setting('actor.office', true));

create policy seloste_employer_services_sees_a_delivery on delivery for select to seloste_employer_services
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('jobBrokering') and office = current_setting('actor.office', true));

create policy seloste_employer_services_lists_deliveries on delivery for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('jobBrokering'));

create policy seloste_employer_services_lists_delivery_clients on client for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('jobBrokering'));

grant select, insert, update on employer, vacancy to seloste_employer_services;

grant usage on sequence vacancy_number to seloste_employer_services;

grant select on employer to seloste_employer_services;

grant select (client_id, code_hash) on client_identity_code to seloste_employer_services;

create policy seloste_employer_services_answers_by_identity_code on client_identity_code for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('jobBrokering') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex'));

grant select (client_id, merged_into) on client to seloste_employer_services;

create policy seloste_employer_services_answers_whether_jobseeker on client for select to seloste_employer_services
  using (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('jobBrokering') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and (merged_into is not null or search_valid_until >= nullif(current_setting('actor.today', true), '')::date));

grant insert on disclosure to seloste_employer_services;

create policy seloste_employer_services_keeps_answers on disclosure for insert to seloste_employer_services
  with check (current_setting('actor.dealing', true) in ('answerEmployers') and current_setting('actor.purpose', true) in ('jobBrokering') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and recipient in ('employerReemployment', 'employerPaySubsidy') and given_by = current_setting('actor.id', true));

-- grantsOfficer

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_grants_officer') then
    create role seloste_grants_officer login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_grants_officer to seloste_door;
revoke all on all tables in schema public from seloste_grants_officer;
grant usage on schema public to seloste_grants_officer;

grant insert on access_log to seloste_grants_officer;

create policy seloste_grants_officer_logs on access_log for insert to seloste_grants_officer
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'grantsOfficer');

grant select on entry to seloste_grants_officer;

create policy grants_officer_any_client_reads on entry for select to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'services', 'benefits')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('benefits')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant insert on entry to seloste_grants_officer;

create policy grants_officer_any_client_writes on entry for insert to seloste_grants_officer
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('benefits')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('benefits'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language) on client to seloste_grants_officer;

create policy seloste_grants_officer_opens on client for select to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits'));

grant update (changed_at) on client to seloste_grants_officer;

create policy seloste_grants_officer_keeps_standing on client for update to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_grants_officer;

create policy seloste_grants_officer_drafts on draft for all to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_grants_officer;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_grants_officer;

create policy seloste_grants_officer_seeks_names on client_name for select to seloste_grants_officer
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and true and current_setting('actor.purpose', true) in ('benefits'));

create policy seloste_grants_officer_seeks_identity_codes on client_identity_code for select to seloste_grants_officer
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('benefits'));

create policy seloste_grants_officer_finds on client for select to seloste_grants_officer
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and true and current_setting('actor.purpose', true) in ('benefits'));

grant select, insert on disclosure to seloste_grants_officer;

create policy seloste_grants_officer_gives on disclosure for insert to seloste_grants_officer
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits') and recipient in ('ministry') and given_by = current_setting('actor.id', true));

create policy seloste_grants_officer_sees_what_it_gave on disclosure for select to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits') and recipient in ('ministry'));

grant select, insert on delivery to seloste_grants_officer;

create policy seloste_grants_officer_sends on delivery for insert to seloste_grants_officer
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits') and recipient in ('ministry'));

create policy seloste_grants_officer_sees_what_it_sent on delivery for select to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits') and recipient in ('ministry'));

create policy seloste_grants_officer_tells_corrections on disclosure for insert to seloste_grants_officer
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('benefits') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_grants_officer_finds_whom_to_tell on disclosure for select to seloste_grants_officer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('benefits') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits'));

create policy seloste_grants_officer_sends_corrections on delivery for insert to seloste_grants_officer
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('benefits') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('benefits') and is_correction);

create policy seloste_grants_officer_finds_participants on entry for select to seloste_grants_officer
  using (current_setting('actor.dealing', true) in ('extractProjects') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('benefits') and category in ('services', 'benefits') and kind in ('servicePeriod', 'training', 'paySubsidisedWork', 'paySubsidyDecision', 'startupGrantDecision', 'mobilityAllowanceDecision'));

grant select, insert, delete on given_file to seloste_grants_officer;

create policy seloste_grants_officer_makes_files on given_file for insert to seloste_grants_officer
  with check (current_setting('actor.dealing', true) in ('extractProjects') and current_setting('actor.purpose', true) in ('benefits') and made_by = current_setting('actor.id', true));

create policy seloste_grants_officer_fetches_own_files on given_file for select to seloste_grants_officer
  using (current_setting('actor.dealing', true) in ('extractProjects') and current_setting('actor.purpose', true) in ('benefits') and made_by = current_setting('actor.id', true));

create policy seloste_grants_officer_drops_files on given_file for delete to seloste_grants_officer
  using (current_setting('actor.dealing', true) in ('extractProjects') and current_setting('actor.purpose', true) in ('benefits'));

-- registrar

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_registrar') then
    create role seloste_registrar login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_registrar to seloste_door;
revoke all on all tables in schema public from seloste_registrar;
grant usage on schema public to seloste_registrar;

grant insert on access_log to seloste_registrar;

create policy seloste_registrar_logs on access_log for insert to seloste_registrar
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'registrar');

grant select on entry to seloste_registrar;

create policy registrar_clients_of_own_office_reads on entry for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('registry'));

create policy registrar_clients_of_own_office_2_reads on entry for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and kind in ('foreignIdentifier')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('registry'));

grant insert on entry to seloste_registrar;

create policy registrar_clients_of_own_office_2_writes on entry for insert to seloste_registrar
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and kind in ('foreignIdentifier')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('registry'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language) on client to seloste_registrar;

create policy seloste_registrar_opens on client for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'));

grant update (display_name, birth_year, municipality, service_language, changed_at, safety_ban) on client to seloste_registrar;

create policy seloste_registrar_keeps_standing on client for update to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_registrar;

create policy seloste_registrar_drafts on draft for all to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'));

grant select (birth_year, office, search_valid_until) on client to seloste_registrar;

grant select, update (office, search_valid_until, birth_year) on client_name to seloste_registrar;

create policy seloste_registrar_keeps_names on client_name for all to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'));

grant select, insert, update on client_identity_code to seloste_registrar;

create policy seloste_registrar_keeps_identity_codes on client_identity_code for all to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_registrar;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_registrar;

create policy seloste_registrar_seeks_names on client_name for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('registry'));

create policy seloste_registrar_seeks_identity_codes on client_identity_code for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('registry'));

create policy seloste_registrar_finds on client for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('registry'));

grant usage on sequence matter_number to seloste_registrar;

grant select, insert, update on matter to seloste_registrar;

create policy seloste_registrar_handles_matters on matter for all to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('registry') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback', 'otherDocument'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('registry') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback', 'otherDocument'));

create policy seloste_registrar_lists_matters on matter for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('registry') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback', 'otherDocument'));

create policy seloste_registrar_lists_clients_of_matters on client for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('registry'));

grant select, insert on matter_event to seloste_registrar;

create policy seloste_registrar_records_matters on matter_event for all to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('registry') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback', 'otherDocument'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('registry') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback', 'otherDocument'));

grant insert on outside_notice to seloste_registrar;

create policy seloste_registrar_has_told_of_a_matter on outside_notice for insert to seloste_registrar
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('registry') and state = 'waiting');

grant select, insert on hold to seloste_registrar;

grant update (review_on, lifted_by, lifted_by_name, lifted_at, lifted_because) on hold to seloste_registrar;

create policy seloste_registrar_holds on hold for all to seloste_registrar
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('registry') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0)
  with check (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('registry') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

create policy seloste_registrar_lists_holds on hold for select to seloste_registrar
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('registry') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

grant select (client_id, kind, state, received_on, due_on) on matter to seloste_registrar;

create policy seloste_registrar_sees_what_holds on matter for select to seloste_registrar
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('registry') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and state <> 'closed');

create policy seloste_registrar_lists_held_clients on client for select to seloste_registrar
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('registry') and (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 or current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('registry') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true)));

grant select, insert on disclosure to seloste_registrar;

create policy seloste_registrar_tells_corrections on disclosure for insert to seloste_registrar
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('registry') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_registrar_finds_whom_to_tell on disclosure for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('registry') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry'));

grant select, insert on delivery to seloste_registrar;

create policy seloste_registrar_sends_corrections on delivery for insert to seloste_registrar
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('registry') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('registry') and is_correction);

grant select on disclosure, delivery to seloste_registrar;

create policy seloste_registrar_reads_disclosures on disclosure for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('registry') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

create policy seloste_registrar_reads_deliveries on delivery for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('registry') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

grant select on delivery, disclosure to seloste_registrar;

grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, sealed) on delivery to seloste_registrar;

create policy seloste_registrar_handles_deliveries on delivery for update to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('registry') and office = current_setting('actor.office', true))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('registry') and office = current_setting('actor.office', true));

create policy seloste_registrar_sees_a_delivery on delivery for select to seloste_registrar
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('registry') and office = current_setting('actor.office', true));

create policy seloste_registrar_lists_deliveries on delivery for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('registry'));

create policy seloste_registrar_lists_delivery_clients on client for select to seloste_registrar
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('registry'));

grant select, update on visitor_matter to seloste_registrar;

create policy seloste_registrar_handles_visitors_matters on visitor_matter for all to seloste_registrar
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.purpose', true) in ('registry') and kind in ('identityMatch', 'accessibilityFeedback'))
  with check (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.purpose', true) in ('registry') and kind in ('identityMatch', 'accessibilityFeedback'));

grant usage on sequence paper_number to seloste_registrar;

grant select, insert, update, delete on paper to seloste_registrar;

create policy seloste_registrar_keeps_papers on paper for all to seloste_registrar
  using ((client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 or current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true)) and current_setting('actor.dealing', true) in ('keepPapers') and current_setting('actor.purpose', true) in ('registry'))
  with check ((client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 or current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true)) and current_setting('actor.dealing', true) in ('keepPapers') and current_setting('actor.purpose', true) in ('registry'));

grant select on paper_pick to seloste_registrar;

grant update (outcome, note, done_by, done_by_name, done_at) on paper_pick to seloste_registrar;

-- officeSupervisor

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_office_supervisor') then
    create role seloste_office_supervisor login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_office_supervisor to seloste_door;
revoke all on all tables in schema public from seloste_office_supervisor;
grant usage on schema public to seloste_office_supervisor;

grant insert on access_log to seloste_office_supervisor;

create policy seloste_office_supervisor_logs on access_log for insert to seloste_office_supervisor
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'officeSupervisor');

grant select on entry to seloste_office_supervisor;

create policy office_supervisor_clients_of_own_office_reads on entry for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'unemploymentSecurity', 'benefits')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('supervision')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality')));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on) on client to seloste_office_supervisor;

create policy seloste_office_supervisor_opens on client for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('supervision'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_office_supervisor;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_office_supervisor;

create policy seloste_office_supervisor_seeks_names on client_name for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision'));

create policy seloste_office_supervisor_seeks_identity_codes on client_identity_code for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('supervision'));

create policy seloste_office_supervisor_finds on client for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision'));

create policy seloste_office_supervisor_lists on client for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('list') and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision'));

grant update (merged_into, changed_at) on client to seloste_office_supervisor;

create policy seloste_office_supervisor_merges on client for update to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('merge') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update on client_duplicate to seloste_office_supervisor;

create policy seloste_office_supervisor_marks_duplicates on client_duplicate for all to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'merge') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'merge') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision'));

grant select on access_log to seloste_office_supervisor;

create policy seloste_office_supervisor_reads_log on access_log for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('readLog') and current_setting('actor.purpose', true) in ('supervision') and ((client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) or clients && nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0));

grant usage on sequence matter_number to seloste_office_supervisor;

grant select, insert, update on matter to seloste_office_supervisor;

create policy seloste_office_supervisor_handles_matters on matter for all to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'otherDocument'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'otherDocument'));

create policy seloste_office_supervisor_lists_matters on matter for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'otherDocument'));

create policy seloste_office_supervisor_lists_clients_of_matters on client for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('handleMatters') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision'));

grant select, insert on matter_event to seloste_office_supervisor;

create policy seloste_office_supervisor_records_matters on matter_event for all to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'otherDocument'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'otherDocument'));

grant insert on outside_notice to seloste_office_supervisor;

create policy seloste_office_supervisor_has_told_of_a_matter on outside_notice for insert to seloste_office_supervisor
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleMatters') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and current_setting('actor.purpose', true) in ('supervision') and state = 'waiting');

grant select, insert on hold to seloste_office_supervisor;

grant update (review_on, lifted_by, lifted_by_name, lifted_at, lifted_because) on hold to seloste_office_supervisor;

create policy seloste_office_supervisor_holds on hold for all to seloste_office_supervisor
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('supervision') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0)
  with check (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('supervision') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

create policy seloste_office_supervisor_lists_holds on hold for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('supervision') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true));

grant select (client_id, kind, state, received_on, due_on) on matter to seloste_office_supervisor;

create policy seloste_office_supervisor_sees_what_holds on matter for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('supervision') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 and state <> 'closed');

create policy seloste_office_supervisor_lists_held_clients on client for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('supervision') and (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0 or current_setting('actor.dealing', true) = 'hold' and current_setting('actor.purpose', true) in ('supervision') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true)));

grant select, insert on disclosure to seloste_office_supervisor;

create policy seloste_office_supervisor_gives on disclosure for insert to seloste_office_supervisor
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('supervision') and recipient in ('enforcement', 'police', 'tax', 'occupationalSafety') and given_by = current_setting('actor.id', true));

create policy seloste_office_supervisor_sees_what_it_gave on disclosure for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('supervision') and recipient in ('enforcement', 'police', 'tax', 'occupationalSafety'));

grant select, insert on delivery to seloste_office_supervisor;

create policy seloste_office_supervisor_sends on delivery for insert to seloste_office_supervisor
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('supervision') and recipient in ('enforcement', 'police', 'tax', 'occupationalSafety'));

create policy seloste_office_supervisor_sees_what_it_sent on delivery for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0) and current_setting('actor.purpose', true) in ('supervision') and recipient in ('enforcement', 'police', 'tax', 'occupationalSafety'));

grant select on disclosure, delivery to seloste_office_supervisor;

create policy seloste_office_supervisor_reads_disclosures on disclosure for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('supervision') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

create policy seloste_office_supervisor_reads_deliveries on delivery for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('supervision') and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0);

grant select on delivery, disclosure to seloste_office_supervisor;

grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, sealed) on delivery to seloste_office_supervisor;

create policy seloste_office_supervisor_handles_deliveries on delivery for update to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('supervision') and office = current_setting('actor.office', true))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('supervision') and office = current_setting('actor.office', true));

create policy seloste_office_supervisor_sees_a_delivery on delivery for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.purpose', true) in ('supervision') and office = current_setting('actor.office', true));

create policy seloste_office_supervisor_lists_deliveries on delivery for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision'));

create policy seloste_office_supervisor_lists_delivery_clients on client for select to seloste_office_supervisor
  using (current_setting('actor.dealing', true) in ('handleDeliveries') and current_setting('actor.clients', true) = '' and office = current_setting('actor.office', true) and current_setting('actor.purpose', true) in ('supervision'));

grant select on entry_attachment to seloste_office_supervisor;

create policy office_supervisor_clients_of_own_office_opens_attachments on entry_attachment for select to seloste_office_supervisor
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'unemploymentSecurity', 'benefits')
    and strpos(current_setting('actor.reach', true), 'clientsOfOwnOffice') > 0
    and current_setting('actor.purpose', true) in ('supervision')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality'))
    and kind in ('clarificationAnswer', 'clarificationAttachments'));

-- archivist

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_archivist') then
    create role seloste_archivist login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_archivist to seloste_door;
revoke all on all tables in schema public from seloste_archivist;
grant usage on schema public to seloste_archivist;

grant insert on access_log to seloste_archivist;

create policy seloste_archivist_logs on access_log for insert to seloste_archivist
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'archivist');

grant select on removal_batch to seloste_archivist;

grant select, insert on removal_approval to seloste_archivist;

grant select (office, categories, ground, review_on, placed_at, lifted_at) on hold to seloste_archivist;

create policy seloste_archivist_counts_holds on hold for select to seloste_archivist
  using (current_setting('actor.dealing', true) = 'approveRemoval' and current_setting('actor.purpose', true) in ('retention'));

grant select on archive_package, archive_file, archive_receipt, removal_forecast, paper_pick to seloste_archivist;

grant update (again_by, again_by_name, again_at) on archive_package to seloste_archivist;

grant select (number, kind, office, room, shelf, box, arrived_on, kept_until, state) on paper to seloste_archivist;

create policy seloste_archivist_sees_where_papers_lie on paper for select to seloste_archivist
  using (current_setting('actor.dealing', true) in ('keepArchive') and current_setting('actor.purpose', true) in ('retention'));

-- permitOfficer

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_permit_officer') then
    create role seloste_permit_officer login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_permit_officer to seloste_door;
revoke all on all tables in schema public from seloste_permit_officer;
grant usage on schema public to seloste_permit_officer;

grant insert on access_log to seloste_permit_officer;

create policy seloste_permit_officer_logs on access_log for insert to seloste_permit_officer
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'permitOfficer');

-- registerKeeper

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_register_keeper') then
    create role seloste_register_keeper login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_register_keeper to seloste_door;
revoke all on all tables in schema public from seloste_register_keeper;
grant usage on schema public to seloste_register_keeper;

grant insert on access_log to seloste_register_keeper;

create policy seloste_register_keeper_logs on access_log for insert to seloste_register_keeper
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'registerKeeper');

-- subject

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_subject') then
    create role seloste_subject login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_subject to seloste_door;
revoke all on all tables in schema public from seloste_subject;
grant usage on schema public to seloste_subject;

grant insert on access_log to seloste_subject;

create policy seloste_subject_logs on access_log for insert to seloste_subject
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'subject');

grant select on entry to seloste_subject;

create policy subject_themself_reads on entry for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'health', 'unemploymentSecurity', 'benefits')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'themself') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs'));

grant insert on entry to seloste_subject;

create policy subject_themself_writes on entry for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'unemploymentSecurity')
    and strpos(current_setting('actor.reach', true), 'themself') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs')
    and kind in ('address', 'email', 'phone', 'languages', 'languageSkill', 'skill', 'occupationSought', 'ownPresentation', 'consent', 'jobSearch', 'employmentStatus', 'appointment', 'plan', 'jobApplication', 'jobOffer', 'clarificationAnswer', 'clarificationAttachments'));

create policy subject_themself_2_reads on entry for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence')
    and kind in ('identityCode', 'names', 'municipality', 'responsibleCaseworker', 'education', 'employment')
    and strpos(current_setting('actor.reach', true), 'themself') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs')
    and current_setting('actor.dealing', true) in ('register'));

create policy subject_themself_2_writes on entry for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence')
    and kind in ('identityCode', 'names', 'municipality', 'responsibleCaseworker', 'education', 'employment')
    and strpos(current_setting('actor.reach', true), 'themself') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs')
    and current_setting('actor.dealing', true) in ('register'));

grant select (client_id, matter_id, kind, office, state, received_on), update (due_on) on matter to seloste_subject;

create policy seloste_subject_reads_statement_clocks on matter for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs') and kind = 'labourPolicyStatement');

create policy seloste_subject_keeps_statement_clocks on matter for update to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs') and kind = 'labourPolicyStatement')
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs') and kind = 'labourPolicyStatement');

grant select (client_id, matter_id, stage, requests), update (clock_from) on statement_preparation to seloste_subject;

create policy seloste_subject_reads_statement_clocks on statement_preparation for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

create policy seloste_subject_keeps_statement_clocks on statement_preparation for update to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on) on client to seloste_subject;

create policy seloste_subject_opens on client for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant update (display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on, changed_at, safety_ban, office) on client to seloste_subject;

create policy seloste_subject_keeps_standing on client for update to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert, update, delete on draft to seloste_subject;

create policy seloste_subject_drafts on draft for all to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and staff_id = current_setting('actor.id', true) and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select (birth_year, office, search_valid_until) on client to seloste_subject;

grant select, update (office, search_valid_until, birth_year) on client_name to seloste_subject;

create policy seloste_subject_keeps_names on client_name for all to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select, insert, update, delete on client_name to seloste_subject;

create policy seloste_subject_registers_names on client_name for all to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select, insert, update on client_identity_code to seloste_subject;

create policy seloste_subject_registers_identity_codes on client_identity_code for all to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant update (office, safety_ban) on client to seloste_subject;

grant insert on client to seloste_subject;

create policy seloste_subject_registers on client for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('register') and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select on access_log to seloste_subject;

create policy seloste_subject_reads_log on access_log for select to seloste_subject
  using (current_setting('actor.dealing', true) in ('readLog') and current_setting('actor.purpose', true) in ('ownAffairs') and ((client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) or clients && nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0));

grant select, insert on disclosure to seloste_subject;

create policy seloste_subject_tells_corrections on disclosure for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('ownAffairs') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs') and corrects_entry is not null and given_by = current_setting('actor.id', true));

create policy seloste_subject_finds_whom_to_tell on disclosure for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('ownAffairs') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select, insert on delivery to seloste_subject;

create policy seloste_subject_sends_corrections on delivery for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and current_setting('actor.purpose', true) in ('ownAffairs') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs') and is_correction);

grant select on disclosure, delivery to seloste_subject;

create policy seloste_subject_reads_disclosures on disclosure for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('ownAffairs') and strpos(current_setting('actor.reach', true), 'themself') > 0);

create policy seloste_subject_reads_deliveries on delivery for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('readDisclosures') and current_setting('actor.purpose', true) in ('ownAffairs') and strpos(current_setting('actor.reach', true), 'themself') > 0);

grant insert on statement_change to seloste_subject;

create policy seloste_subject_notes_statements on statement_change for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'themself') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_subject;

create policy seloste_subject_finds_themself on client_identity_code for select to seloste_subject
  using (current_setting('actor.dealing', true) in ('findThemself') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select, insert, update, delete on start_draft to seloste_subject;

create policy seloste_subject_drafts_a_start on start_draft for all to seloste_subject
  using (current_setting('actor.dealing', true) in ('findThemself') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (current_setting('actor.dealing', true) in ('findThemself') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and current_setting('actor.purpose', true) in ('ownAffairs'));

grant usage on sequence matter_number to seloste_subject;

grant select, insert on matter to seloste_subject;

create policy seloste_subject_raises_matters on matter for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('raiseMatters') and current_setting('actor.purpose', true) in ('ownAffairs') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback') and state = 'received');

create policy seloste_subject_follows_matters on matter for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('raiseMatters') and current_setting('actor.purpose', true) in ('ownAffairs') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback'));

grant select, insert on matter_event to seloste_subject;

create policy seloste_subject_says_what_it_is_about on matter_event for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('raiseMatters') and current_setting('actor.purpose', true) in ('ownAffairs') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback') and version = 1);

create policy seloste_subject_reads_what_it_said on matter_event for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('raiseMatters') and current_setting('actor.purpose', true) in ('ownAffairs') and kind in ('inspectionRequest', 'correctionClaim', 'logQuestion', 'identityMatch', 'accessibilityFeedback') and version = 1);

grant insert on visitor_matter to seloste_subject;

create policy seloste_subject_raises_visitors_matters on visitor_matter for insert to seloste_subject
  with check (current_setting('actor.dealing', true) in ('raiseMatters') and current_setting('actor.purpose', true) in ('ownAffairs') and state = 'received' and kind in ('identityMatch', 'accessibilityFeedback'));

create policy seloste_subject_exchanges_with on client for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select, insert on message_thread, message, message_attachment to seloste_subject;

grant update (waits_since, last_at, version) on message_thread to seloste_subject;

create policy seloste_subject_keeps_threads on message_thread for all to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs'));

create policy seloste_subject_reads_messages on message for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('open', 'exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs'));

create policy seloste_subject_writes_messages on message for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs') and by_client = true and sent_by = current_setting('actor.id', true));

grant update (read_at) on message to seloste_subject;

create policy seloste_subject_marks_messages_read on message for update to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs') and not (by_client = true))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs') and not (by_client = true));

create policy seloste_subject_reads_attachments on message_attachment for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs'));

create policy seloste_subject_attaches on message_attachment for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('exchangeMessages') and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select on entry_attachment to seloste_subject;

create policy subject_themself_opens_attachments on entry_attachment for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'health', 'unemploymentSecurity', 'benefits')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'themself') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs')
    and kind in ('clarificationAnswer', 'clarificationAttachments'));

grant insert on entry_attachment to seloste_subject;

create policy subject_themself_attaches on entry_attachment for insert to seloste_subject
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'unemploymentSecurity')
    and strpos(current_setting('actor.reach', true), 'themself') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs')
    and kind in ('clarificationAnswer', 'clarificationAttachments'));

grant select on paper to seloste_subject;

create policy seloste_subject_sees_papers on paper for select to seloste_subject
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.reach', true), 'themself') > 0 and current_setting('actor.dealing', true) in ('seePapers') and current_setting('actor.purpose', true) in ('ownAffairs'));

-- importer

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_importer') then
    create role seloste_importer login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_importer to seloste_door;
revoke all on all tables in schema public from seloste_importer;
grant usage on schema public to seloste_importer;

grant insert on access_log to seloste_importer;

create policy seloste_importer_logs on access_log for insert to seloste_importer
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'importer');

grant select on entry to seloste_importer;

create policy importer_any_client_reads on entry for select to seloste_importer
  using (category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'health', 'unemploymentSecurity', 'benefits')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('registerKeeping'));

grant insert on entry to seloste_importer;

create policy importer_any_client_writes on entry for insert to seloste_importer
  with check (category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'health', 'unemploymentSecurity', 'benefits')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy importer_any_client_2_reads on entry for select to seloste_importer
  using (category in ('health')
    and kind in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy importer_any_client_2_writes on entry for insert to seloste_importer
  with check (category in ('health')
    and kind in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select (client_id, matter_id, kind, office, state, received_on), update (due_on) on matter to seloste_importer;

create policy seloste_importer_reads_statement_clocks on matter for select to seloste_importer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping') and kind = 'labourPolicyStatement');

create policy seloste_importer_keeps_statement_clocks on matter for update to seloste_importer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping') and kind = 'labourPolicyStatement')
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping') and kind = 'labourPolicyStatement');

grant select (client_id, matter_id, stage, requests), update (clock_from) on statement_preparation to seloste_importer;

create policy seloste_importer_reads_statement_clocks on statement_preparation for select to seloste_importer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy seloste_importer_keeps_statement_clocks on statement_preparation for update to seloste_importer
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on) on client to seloste_importer;

create policy seloste_importer_opens on client for select to seloste_importer
  using (true and current_setting('actor.dealing', true) in ('open', 'record', 'register', 'merge', 'readLog', 'handleMatters', 'raiseMatters', 'keepPapers', 'disclose', 'readDisclosures', 'handleDeliveries') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant update (display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on, changed_at, safety_ban, office) on client to seloste_importer;

create policy seloste_importer_keeps_standing on client for update to seloste_importer
  using (true and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (true);

grant select (birth_year, office, search_valid_until) on client to seloste_importer;

grant select, insert, update, delete on client_name to seloste_importer;

create policy seloste_importer_keeps_names on client_name for all to seloste_importer
  using (true and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (true and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select, insert, update on client_identity_code to seloste_importer;

create policy seloste_importer_keeps_identity_codes on client_identity_code for all to seloste_importer
  using (true and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (true and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to seloste_importer;

grant select (client_id, code_hash, is_current) on client_identity_code to seloste_importer;

create policy seloste_importer_seeks_names on client_name for select to seloste_importer
  using (current_setting('actor.dealing', true) in ('find') and name_key >= current_setting('actor.sought_from', true) and name_key < current_setting('actor.sought_to', true) and true and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy seloste_importer_seeks_identity_codes on client_identity_code for select to seloste_importer
  using (current_setting('actor.dealing', true) in ('find') and code_hash = decode(current_setting('actor.sought_hash', true), 'hex') and is_current and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy seloste_importer_finds on client for select to seloste_importer
  using (current_setting('actor.dealing', true) in ('find') and client_id = any (nullif(current_setting('actor.found', true), '')::uuid[]) and true and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy seloste_importer_checks_identity_codes on client_identity_code for select to seloste_importer
  using (current_setting('actor.purpose', true) in ('registerKeeping'));

grant insert on client to seloste_importer;

create policy seloste_importer_registers on client for insert to seloste_importer
  with check (true and current_setting('actor.dealing', true) in ('register') and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select, insert, update, delete on client_referral to seloste_importer;

create policy seloste_importer_keeps_referrals on client_referral for all to seloste_importer
  using (true and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (true and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant insert on statement_change to seloste_importer;

create policy seloste_importer_notes_statements on statement_change for insert to seloste_importer
  with check (true and current_setting('actor.dealing', true) in ('record', 'register', 'prepareStatements') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select on entry_attachment to seloste_importer;

create policy importer_any_client_opens_attachments on entry_attachment for select to seloste_importer
  using (category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'health', 'unemploymentSecurity', 'benefits')
    and kind not in ('psychologistNote')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('registerKeeping')
    and kind in ('clarificationAnswer', 'clarificationAttachments'));

grant select, insert, update on import_progress, imported_client to seloste_importer;

grant select, insert, update, delete on imported_code to seloste_importer;

create policy seloste_importer_imports on import_progress for all to seloste_importer
  using (current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (current_setting('actor.purpose', true) in ('registerKeeping'));

create policy seloste_importer_imports on imported_client for all to seloste_importer
  using (current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (current_setting('actor.purpose', true) in ('registerKeeping'));

-- sweeper

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_sweeper') then
    create role seloste_sweeper login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_sweeper to seloste_door;
revoke all on all tables in schema public from seloste_sweeper;
grant usage on schema public to seloste_sweeper;

grant insert on access_log to seloste_sweeper;

create policy seloste_sweeper_logs on access_log for insert to seloste_sweeper
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'sweeper');

grant select on client, entry, matter, hold to seloste_sweeper;

create policy seloste_sweeper_finds_clients on client for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_finds_entries on entry for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_finds_matters on matter for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_finds_holds on hold for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

grant delete on entry to seloste_sweeper;

create policy seloste_sweeper_removes_entries on entry for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and not (array[client_id::text, client_id::text || ' ' || category] && string_to_array(current_setting('actor.held', true), ',')) and ((category in ('customership', 'plans', 'offers') and kind in ('employmentStatus', 'contact', 'appointment', 'specialArrangement', 'serviceLine', 'priorActivity', 'endOfEmployment', 'reminder', 'serviceNeedAssessment', 'plan', 'interview', 'jobSearchObligation', 'jobApplication', 'jobOffer', 'presentation', 'employerResult') and not is_reduced and made_on <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and (made_on + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date)
      or client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]))
    or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on draft to seloste_sweeper;

create policy seloste_sweeper_finds_drafts on draft for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_drafts on draft for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and ((kind in ('jobSearch', 'employmentStatus', 'contact', 'appointment', 'specialArrangement', 'serviceLine', 'responsibleCaseworker', 'priorActivity', 'endOfEmployment', 'reminder', 'serviceNeedAssessment', 'plan', 'interview', 'jobSearchObligation', 'jobApplication', 'jobOffer', 'presentation', 'employerResult', 'consent') and (saved_at at time zone 'Europe/Helsinki')::date <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and ((saved_at at time zone 'Europe/Helsinki')::date + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date)
      or (kind in ('clarificationAnswer') and draft_id = any (nullif(current_setting('actor.lapsed', true), '')::uuid[]))
      or client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[])
      or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant update (display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on, changed_at) on client to seloste_sweeper;

grant delete on client to seloste_sweeper;

create policy seloste_sweeper_keeps_still on client for update to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'))
  with check (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_clients on client for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) and (merged_into is not null or customership_ended_on <= (nullif(current_setting('actor.today', true), '')::date - interval '5 years')::date and (customership_ended_on + interval '5 years')::date < nullif(current_setting('actor.today', true), '')::date)
    or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, insert, update on removal_client to seloste_sweeper;

create policy seloste_sweeper_keeps_the_ledger on removal_client for all to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'))
  with check (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

grant select, insert, update on removal_batch to seloste_sweeper;

grant select, insert on removal, removal_approval to seloste_sweeper;

grant select, insert, update on kept_statistic to seloste_sweeper;

grant select, insert, update, delete on removal_statistic to seloste_sweeper;

grant usage on sequence removal_number to seloste_sweeper;

grant update (content) on disclosure to seloste_sweeper;

create policy seloste_sweeper_empties_disclosures on disclosure for update to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]))
  with check (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant update (payload, reason, source_detail, is_reduced) on entry to seloste_sweeper;

create policy seloste_sweeper_cuts_to_the_life_cycle on entry for update to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and not (array[client_id::text, client_id::text || ' ' || category] && string_to_array(current_setting('actor.held', true), ',')) and ((category in ('customership') and kind in ('jobSearch') and not is_reduced and made_on <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and (made_on + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date)))
  with check (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and is_reduced);

grant select, delete on client_identity_code to seloste_sweeper;

create policy seloste_sweeper_finds_rows on client_identity_code for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on client_identity_code for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on client_name to seloste_sweeper;

create policy seloste_sweeper_finds_rows on client_name for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on client_name for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on entry_attachment to seloste_sweeper;

create policy seloste_sweeper_finds_rows on entry_attachment for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on entry_attachment for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on client_duplicate to seloste_sweeper;

create policy seloste_sweeper_finds_rows on client_duplicate for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on client_duplicate for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or other_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[]) or other_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant delete on matter to seloste_sweeper;

create policy seloste_sweeper_removes_rows on matter for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on matter_event to seloste_sweeper;

create policy seloste_sweeper_finds_rows on matter_event for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on matter_event for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on statement_preparation to seloste_sweeper;

create policy seloste_sweeper_finds_rows on statement_preparation for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on statement_preparation for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on statement_evidence to seloste_sweeper;

create policy seloste_sweeper_finds_rows on statement_evidence for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on statement_evidence for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on imported_client to seloste_sweeper;

create policy seloste_sweeper_finds_rows on imported_client for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on imported_client for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant delete on hold to seloste_sweeper;

create policy seloste_sweeper_removes_rows on hold for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on disclosure to seloste_sweeper;

create policy seloste_sweeper_finds_rows on disclosure for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on disclosure for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on delivery to seloste_sweeper;

create policy seloste_sweeper_finds_rows on delivery for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on delivery for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on paper to seloste_sweeper;

create policy seloste_sweeper_finds_rows on paper for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on paper for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and state = 'listed' and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on client_referral to seloste_sweeper;

create policy seloste_sweeper_finds_rows on client_referral for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on client_referral for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on statement_change to seloste_sweeper;

create policy seloste_sweeper_finds_rows on statement_change for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on statement_change for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on received_item to seloste_sweeper;

create policy seloste_sweeper_finds_rows on received_item for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on received_item for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on message_thread to seloste_sweeper;

create policy seloste_sweeper_finds_rows on message_thread for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on message_thread for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on message to seloste_sweeper;

create policy seloste_sweeper_finds_rows on message for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on message for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on message_attachment to seloste_sweeper;

create policy seloste_sweeper_finds_rows on message_attachment for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on message_attachment for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

grant select, delete on outside_notice to seloste_sweeper;

create policy seloste_sweeper_finds_rows on outside_notice for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_rows on outside_notice for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (client_id = any (nullif(current_setting('actor.ended', true), '')::uuid[]) or client_id = any (nullif(current_setting('actor.gone', true), '')::uuid[])));

create policy seloste_sweeper_removes_messages on message for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.held', true), client_id::text) = 0 and sent_on <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and (sent_on + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date);

create policy seloste_sweeper_removes_threads on message_thread for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and strpos(current_setting('actor.held', true), client_id::text) = 0 and (last_at at time zone 'Europe/Helsinki')::date <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and ((last_at at time zone 'Europe/Helsinki')::date + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date);

create policy seloste_sweeper_removes_old_rows on outside_notice for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (made_at at time zone 'Europe/Helsinki')::date <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and ((made_at at time zone 'Europe/Helsinki')::date + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date);

grant select, delete on visitor_matter to seloste_sweeper;

create policy seloste_sweeper_finds_rows on visitor_matter for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_old_rows on visitor_matter for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and closed_on <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and (closed_on + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date);

grant select, delete on start_draft to seloste_sweeper;

create policy seloste_sweeper_finds_rows on start_draft for select to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_removes_old_rows on start_draft for delete to seloste_sweeper
  using (current_setting('actor.dealing', true) = 'removeData' and current_setting('actor.purpose', true) in ('retention') and (saved_at at time zone 'Europe/Helsinki')::date <= (nullif(current_setting('actor.today', true), '')::date - interval '2 years')::date and ((saved_at at time zone 'Europe/Helsinki')::date + interval '2 years')::date < nullif(current_setting('actor.today', true), '')::date);

grant select on client to seloste_sweeper;

create policy seloste_sweeper_packages_rows on client for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on entry to seloste_sweeper;

create policy seloste_sweeper_packages_rows on entry for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on entry_attachment to seloste_sweeper;

create policy seloste_sweeper_packages_rows on entry_attachment for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on message_thread to seloste_sweeper;

create policy seloste_sweeper_packages_rows on message_thread for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on message to seloste_sweeper;

create policy seloste_sweeper_packages_rows on message for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on message_attachment to seloste_sweeper;

create policy seloste_sweeper_packages_rows on message_attachment for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on matter to seloste_sweeper;

create policy seloste_sweeper_packages_rows on matter for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on matter_event to seloste_sweeper;

create policy seloste_sweeper_packages_rows on matter_event for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select on hold to seloste_sweeper;

create policy seloste_sweeper_packages_rows on hold for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select, insert, update on archive_package to seloste_sweeper;

grant select, insert on archive_file, archive_receipt to seloste_sweeper;

grant select, insert, delete on removal_forecast to seloste_sweeper;

grant select, update on paper to seloste_sweeper;

create policy seloste_sweeper_lists_papers on paper for select to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

create policy seloste_sweeper_marks_papers on paper for update to seloste_sweeper
  using (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'))
  with check (current_setting('actor.dealing', true) in ('keepArchive', 'keepPapers') and current_setting('actor.purpose', true) in ('retention'));

grant select, insert, delete on paper_pick to seloste_sweeper;

-- sealer

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_sealer') then
    create role seloste_sealer login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_sealer to seloste_door;
revoke all on all tables in schema public from seloste_sealer;
grant usage on schema public to seloste_sealer;

grant insert on access_log to seloste_sealer;

create policy seloste_sealer_logs on access_log for insert to seloste_sealer
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'sealer');

-- courier

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_courier') then
    create role seloste_courier login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_courier to seloste_door;
revoke all on all tables in schema public from seloste_courier;
grant usage on schema public to seloste_courier;

grant insert on access_log to seloste_courier;

create policy seloste_courier_logs on access_log for insert to seloste_courier
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'courier');

grant select on entry to seloste_courier;

create policy courier_any_client_reads on entry for select to seloste_courier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('offers')
    and kind in ('consent')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure')
    and current_setting('actor.dealing', true) in ('deliver', 'keepStanding', 'notify'));

grant select (client_id, office, safety_ban, merged_into) on client to seloste_courier;

create policy seloste_courier_opens on client for select to seloste_courier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver', 'keepStanding', 'notify') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure'));

grant select on disclosure, delivery to seloste_courier;

grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, receipt, sealed) on delivery to seloste_courier;

create policy seloste_courier_carries_what_was_given on disclosure for select to seloste_courier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver') and current_setting('actor.purpose', true) in ('disclosure'));

create policy seloste_courier_carries on delivery for update to seloste_courier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver') and current_setting('actor.purpose', true) in ('disclosure'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver') and current_setting('actor.purpose', true) in ('disclosure'));

create policy seloste_courier_sees_what_it_carries on delivery for select to seloste_courier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver') and current_setting('actor.purpose', true) in ('disclosure'));

create policy seloste_courier_finds_what_is_due on delivery for select to seloste_courier
  using (current_setting('actor.dealing', true) in ('deliver') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('disclosure'));

-- notifier

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_notifier') then
    create role seloste_notifier login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_notifier to seloste_door;
revoke all on all tables in schema public from seloste_notifier;
grant usage on schema public to seloste_notifier;

grant insert on access_log to seloste_notifier;

create policy seloste_notifier_logs on access_log for insert to seloste_notifier
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'notifier');

grant select on entry to seloste_notifier;

create policy notifier_any_client_reads on entry for select to seloste_notifier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and kind in ('email', 'phone', 'languages')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('ownAffairs')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality'))
    and current_setting('actor.dealing', true) in ('deliver', 'keepStanding', 'notify'));

grant select (client_id, office, safety_ban, merged_into) on client to seloste_notifier;

create policy seloste_notifier_opens on client for select to seloste_notifier
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver', 'keepStanding', 'notify') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('ownAffairs'));

grant select on outside_notice to seloste_notifier;

grant update (state, channel, attempts, next_attempt_at, settled_at) on outside_notice to seloste_notifier;

create policy seloste_notifier_finds_what_is_due on outside_notice for select to seloste_notifier
  using (current_setting('actor.dealing', true) in ('notify') and current_setting('actor.purpose', true) in ('ownAffairs') and current_setting('actor.clients', true) = '');

create policy seloste_notifier_settles on outside_notice for all to seloste_notifier
  using (current_setting('actor.dealing', true) in ('notify') and current_setting('actor.purpose', true) in ('ownAffairs') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]))
  with check (current_setting('actor.dealing', true) in ('notify') and current_setting('actor.purpose', true) in ('ownAffairs') and client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

-- standingKeeper

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_standing_keeper') then
    create role seloste_standing_keeper login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_standing_keeper to seloste_door;
revoke all on all tables in schema public from seloste_standing_keeper;
grant usage on schema public to seloste_standing_keeper;

grant insert on access_log to seloste_standing_keeper;

create policy seloste_standing_keeper_logs on access_log for insert to seloste_standing_keeper
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'standingKeeper');

grant select on entry to seloste_standing_keeper;

create policy standing_keeper_any_client_reads on entry for select to seloste_standing_keeper
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'plans', 'offers', 'unemploymentSecurity')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('registerKeeping')
    and current_setting('actor.dealing', true) in ('deliver', 'keepStanding', 'notify'));

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on) on client to seloste_standing_keeper;

create policy seloste_standing_keeper_opens on client for select to seloste_standing_keeper
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('deliver', 'keepStanding', 'notify') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('registerKeeping'));

grant update (display_name, birth_year, municipality, service_language, caseworker, special_arrangements, customership_started_on, customership_ended_on, search_started_on, search_valid_until, search_ended_on, employment_code, employment_since, service_line, next_interview_on, plan_review_on, offer_answer_due_on, clarification_due_on, changed_at, safety_ban, office) on client to seloste_standing_keeper;

create policy seloste_standing_keeper_keeps_standing on client for update to seloste_standing_keeper
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('keepStanding') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('keepStanding') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('registerKeeping'));

grant select, update on client_name to seloste_standing_keeper;

create policy seloste_standing_keeper_keeps_names on client_name for all to seloste_standing_keeper
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('keepStanding') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('registerKeeping'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('keepStanding') and strpos(current_setting('actor.reach', true), 'anyClient') > 0 and current_setting('actor.purpose', true) in ('registerKeeping'));

create policy seloste_standing_keeper_finds_what_begins on entry for select to seloste_standing_keeper
  using (current_setting('actor.dealing', true) in ('keepStanding') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('registerKeeping') and category in ('identity', 'customership') and kind in ('employmentStatus', 'safetyBan'));

-- kelaInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_kela_interface') then
    create role seloste_kela_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_kela_interface to seloste_door;
revoke all on all tables in schema public from seloste_kela_interface;
grant usage on schema public to seloste_kela_interface;

grant insert on access_log to seloste_kela_interface;

create policy seloste_kela_interface_logs on access_log for insert to seloste_kela_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'kelaInterface');

grant select on entry to seloste_kela_interface;

create policy kela_interface_any_client_reads on entry for select to seloste_kela_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'plans', 'services', 'unemploymentSecurity', 'benefits')
    and kind in ('identityCode', 'names', 'address', 'municipality', 'languages', 'safetyBan', 'jobSearch', 'employmentStatus', 'responsibleCaseworker', 'endOfEmployment', 'plan', 'servicePeriod', 'workTryout', 'training', 'paySubsidisedWork', 'labourPolicyStatement', 'startupGrantDecision', 'expenseCompensationDecision', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure', 'receiving')
    and current_setting('actor.dealing', true) in ('disclose'));

create policy kela_interface_any_client_2_reads on entry for select to seloste_kela_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity', 'benefits')
    and kind in ('statementRequest', 'benefitDecision', 'labourMarketSubsidyDays', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_kela_interface;

create policy kela_interface_any_client_2_writes on entry for insert to seloste_kela_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity', 'benefits')
    and kind in ('statementRequest', 'benefitDecision', 'labourMarketSubsidyDays', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'kela');

grant usage on sequence matter_number to seloste_kela_interface;

grant select (office) on client to seloste_kela_interface;

grant insert on matter to seloste_kela_interface;

create policy seloste_kela_interface_asks_for_statements on matter for insert to seloste_kela_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and kind = 'labourPolicyStatement' and state = 'received');

grant insert on matter_event to seloste_kela_interface;

create policy seloste_kela_interface_asks_for_statements on matter_event for insert to seloste_kela_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and kind = 'labourPolicyStatement' and version = 1);

grant insert on statement_preparation to seloste_kela_interface;

create policy seloste_kela_interface_asks_for_statements on statement_preparation for insert to seloste_kela_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and stage = 'drafting' and trigger = 'payerRequest');

grant select (client_id, safety_ban, merged_into) on client to seloste_kela_interface;

create policy seloste_kela_interface_opens on client for select to seloste_kela_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant update (changed_at) on client to seloste_kela_interface;

create policy seloste_kela_interface_keeps_standing on client for update to seloste_kela_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on disclosure to seloste_kela_interface;

create policy seloste_kela_interface_gives on disclosure for insert to seloste_kela_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('kela') and given_by = current_setting('actor.id', true));

create policy seloste_kela_interface_sees_what_it_gave on disclosure for select to seloste_kela_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('kela'));

grant select, insert on received_item to seloste_kela_interface;

create policy seloste_kela_interface_takes on received_item for insert to seloste_kela_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

create policy seloste_kela_interface_sees_what_it_took on received_item for select to seloste_kela_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant select on statement_change to seloste_kela_interface;

create policy seloste_kela_interface_seeks_statements on statement_change for select to seloste_kela_interface
  using (current_setting('actor.dealing', true) in ('seekChanges') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and payer = 'kela' and fund = current_setting('actor.member_number', true));

-- unemploymentFundInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_unemployment_fund_interface') then
    create role seloste_unemployment_fund_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_unemployment_fund_interface to seloste_door;
revoke all on all tables in schema public from seloste_unemployment_fund_interface;
grant usage on schema public to seloste_unemployment_fund_interface;

grant insert on access_log to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_logs on access_log for insert to seloste_unemployment_fund_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'unemploymentFundInterface');

grant select on entry to seloste_unemployment_fund_interface;

create policy unemployment_fund_interface_any_client_reads on entry for select to seloste_unemployment_fund_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'services', 'unemploymentSecurity', 'benefits')
    and kind in ('identityCode', 'names', 'address', 'languages', 'jobSearch', 'employmentStatus', 'responsibleCaseworker', 'endOfEmployment', 'servicePeriod', 'workTryout', 'training', 'paySubsidisedWork', 'labourPolicyStatement', 'startupGrantDecision', 'expenseCompensationDecision', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure', 'receiving')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality') or client_id <> all (nullif(current_setting('actor.banned', true), '')::uuid[]))
    and current_setting('actor.dealing', true) in ('disclose'));

create policy unemployment_fund_interface_any_client_2_reads on entry for select to seloste_unemployment_fund_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity', 'benefits')
    and kind in ('statementRequest', 'benefitDecision', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_unemployment_fund_interface;

create policy unemployment_fund_interface_any_client_2_writes on entry for insert to seloste_unemployment_fund_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity', 'benefits')
    and kind in ('statementRequest', 'benefitDecision', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'unemploymentFund');

grant usage on sequence matter_number to seloste_unemployment_fund_interface;

grant select (office) on client to seloste_unemployment_fund_interface;

grant insert on matter to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_asks_for_statements on matter for insert to seloste_unemployment_fund_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and kind = 'labourPolicyStatement' and state = 'received');

grant insert on matter_event to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_asks_for_statements on matter_event for insert to seloste_unemployment_fund_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and kind = 'labourPolicyStatement' and version = 1);

grant insert on statement_preparation to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_asks_for_statements on statement_preparation for insert to seloste_unemployment_fund_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and stage = 'drafting' and trigger = 'payerRequest');

grant select (client_id, safety_ban, merged_into) on client to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_opens on client for select to seloste_unemployment_fund_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant update (changed_at) on client to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_keeps_standing on client for update to seloste_unemployment_fund_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on disclosure to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_gives on disclosure for insert to seloste_unemployment_fund_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('unemploymentFund') and given_by = current_setting('actor.id', true));

create policy seloste_unemployment_fund_interface_sees_what_it_gave on disclosure for select to seloste_unemployment_fund_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('unemploymentFund'));

grant select, insert on received_item to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_takes on received_item for insert to seloste_unemployment_fund_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

create policy seloste_unemployment_fund_interface_sees_what_it_took on received_item for select to seloste_unemployment_fund_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant select on statement_change to seloste_unemployment_fund_interface;

create policy seloste_unemployment_fund_interface_seeks_statements on statement_change for select to seloste_unemployment_fund_interface
  using (current_setting('actor.dealing', true) in ('seekChanges') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and payer = 'unemploymentFund' and fund = current_setting('actor.member_number', true));

-- municipalityInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_municipality_interface') then
    create role seloste_municipality_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_municipality_interface to seloste_door;
revoke all on all tables in schema public from seloste_municipality_interface;
grant usage on schema public to seloste_municipality_interface;

grant insert on access_log to seloste_municipality_interface;

create policy seloste_municipality_interface_logs on access_log for insert to seloste_municipality_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'municipalityInterface');

grant select on entry to seloste_municipality_interface;

create policy municipality_interface_any_client_reads on entry for select to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'plans', 'services')
    and kind in ('identityCode', 'names', 'address', 'email', 'phone', 'municipality', 'languages', 'safetyBan', 'jobSearch', 'employmentStatus', 'responsibleCaseworker', 'serviceNeedAssessment', 'plan', 'servicePeriod')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure', 'receiving')
    and current_setting('actor.dealing', true) in ('disclose'));

create policy municipality_interface_any_client_2_reads on entry for select to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('services')
    and kind in ('servicePeriod')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_municipality_interface;

create policy municipality_interface_any_client_2_writes on entry for insert to seloste_municipality_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('services')
    and kind in ('servicePeriod')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'municipality');

grant select (client_id, safety_ban, merged_into) on client to seloste_municipality_interface;

create policy seloste_municipality_interface_opens on client for select to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant update (changed_at) on client to seloste_municipality_interface;

create policy seloste_municipality_interface_keeps_standing on client for update to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on disclosure to seloste_municipality_interface;

create policy seloste_municipality_interface_gives on disclosure for insert to seloste_municipality_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('municipality') and given_by = current_setting('actor.id', true));

create policy seloste_municipality_interface_sees_what_it_gave on disclosure for select to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('municipality'));

grant select, insert, update, delete on client_referral to seloste_municipality_interface;

create policy seloste_municipality_interface_keeps_referrals on client_referral for all to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant select, insert on received_item to seloste_municipality_interface;

create policy seloste_municipality_interface_takes on received_item for insert to seloste_municipality_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

create policy seloste_municipality_interface_sees_what_it_took on received_item for select to seloste_municipality_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

-- enforcementInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_enforcement_interface') then
    create role seloste_enforcement_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_enforcement_interface to seloste_door;
revoke all on all tables in schema public from seloste_enforcement_interface;
grant usage on schema public to seloste_enforcement_interface;

grant insert on access_log to seloste_enforcement_interface;

create policy seloste_enforcement_interface_logs on access_log for insert to seloste_enforcement_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'enforcementInterface');

grant select on entry to seloste_enforcement_interface;

create policy enforcement_interface_any_client_reads on entry for select to seloste_enforcement_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'benefits')
    and kind in ('identityCode', 'names', 'address', 'phone', 'safetyBan', 'employmentStatus', 'startupGrantDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure')
    and current_setting('actor.dealing', true) in ('disclose'));

grant select (client_id, safety_ban, merged_into) on client to seloste_enforcement_interface;

create policy seloste_enforcement_interface_opens on client for select to seloste_enforcement_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure'));

grant select, insert on disclosure to seloste_enforcement_interface;

create policy seloste_enforcement_interface_gives on disclosure for insert to seloste_enforcement_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('enforcement') and given_by = current_setting('actor.id', true));

create policy seloste_enforcement_interface_sees_what_it_gave on disclosure for select to seloste_enforcement_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('enforcement'));

-- policeInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_police_interface') then
    create role seloste_police_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_police_interface to seloste_door;
revoke all on all tables in schema public from seloste_police_interface;
grant usage on schema public to seloste_police_interface;

grant insert on access_log to seloste_police_interface;

create policy seloste_police_interface_logs on access_log for insert to seloste_police_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'policeInterface');

grant select on entry to seloste_police_interface;

create policy police_interface_any_client_reads on entry for select to seloste_police_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership')
    and kind in ('identityCode', 'names', 'address', 'phone', 'safetyBan', 'jobSearch')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure')
    and current_setting('actor.dealing', true) in ('disclose'));

grant select (client_id, safety_ban, merged_into) on client to seloste_police_interface;

create policy seloste_police_interface_opens on client for select to seloste_police_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure'));

grant select, insert on disclosure to seloste_police_interface;

create policy seloste_police_interface_gives on disclosure for insert to seloste_police_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('police') and given_by = current_setting('actor.id', true));

create policy seloste_police_interface_sees_what_it_gave on disclosure for select to seloste_police_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('police'));

-- taxInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_tax_interface') then
    create role seloste_tax_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_tax_interface to seloste_door;
revoke all on all tables in schema public from seloste_tax_interface;
grant usage on schema public to seloste_tax_interface;

grant insert on access_log to seloste_tax_interface;

create policy seloste_tax_interface_logs on access_log for insert to seloste_tax_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'taxInterface');

grant select on entry to seloste_tax_interface;

create policy tax_interface_any_client_reads on entry for select to seloste_tax_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'benefits')
    and kind in ('identityCode', 'names', 'address', 'safetyBan', 'paySubsidyDecision', 'startupGrantDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure')
    and current_setting('actor.dealing', true) in ('disclose'));

grant select (client_id, safety_ban, merged_into) on client to seloste_tax_interface;

create policy seloste_tax_interface_opens on client for select to seloste_tax_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure'));

grant select, insert on disclosure to seloste_tax_interface;

create policy seloste_tax_interface_gives on disclosure for insert to seloste_tax_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('tax') and given_by = current_setting('actor.id', true));

create policy seloste_tax_interface_sees_what_it_gave on disclosure for select to seloste_tax_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('tax'));

-- occupationalSafetyInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_occupational_safety_interface') then
    create role seloste_occupational_safety_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_occupational_safety_interface to seloste_door;
revoke all on all tables in schema public from seloste_occupational_safety_interface;
grant usage on schema public to seloste_occupational_safety_interface;

grant insert on access_log to seloste_occupational_safety_interface;

create policy seloste_occupational_safety_interface_logs on access_log for insert to seloste_occupational_safety_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'occupationalSafetyInterface');

grant select on entry to seloste_occupational_safety_interface;

create policy occupational_safety_interface_any_client_reads on entry for select to seloste_occupational_safety_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'services')
    and kind in ('identityCode', 'names', 'workTryout', 'paySubsidisedWork')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality') or client_id <> all (nullif(current_setting('actor.banned', true), '')::uuid[]))
    and current_setting('actor.dealing', true) in ('disclose'));

grant select (client_id, safety_ban, merged_into) on client to seloste_occupational_safety_interface;

create policy seloste_occupational_safety_interface_opens on client for select to seloste_occupational_safety_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure'));

grant select, insert on disclosure to seloste_occupational_safety_interface;

create policy seloste_occupational_safety_interface_gives on disclosure for insert to seloste_occupational_safety_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('occupationalSafety') and given_by = current_setting('actor.id', true));

create policy seloste_occupational_safety_interface_sees_what_it_gave on disclosure for select to seloste_occupational_safety_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('occupationalSafety'));

-- statisticsFinlandInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_statistics_finland_interface') then
    create role seloste_statistics_finland_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_statistics_finland_interface to seloste_door;
revoke all on all tables in schema public from seloste_statistics_finland_interface;
grant usage on schema public to seloste_statistics_finland_interface;

grant insert on access_log to seloste_statistics_finland_interface;

create policy seloste_statistics_finland_interface_logs on access_log for insert to seloste_statistics_finland_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'statisticsFinlandInterface');

grant select on entry to seloste_statistics_finland_interface;

create policy statistics_finland_interface_any_client_reads on entry for select to seloste_statistics_finland_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'offers', 'services', 'health', 'unemploymentSecurity', 'benefits')
    and kind in ('identityCode', 'municipality', 'languages', 'citizenship', 'jobSearch', 'employmentStatus', 'contact', 'serviceLine', 'priorActivity', 'endOfEmployment', 'education', 'employment', 'languageSkill', 'skill', 'occupationSought', 'serviceNeedAssessment', 'plan', 'interview', 'jobSearchObligation', 'jobOffer', 'presentation', 'employerResult', 'servicePeriod', 'workTryout', 'training', 'paySubsidisedWork', 'expertAssessment', 'diagnosisClass', 'labourPolicyStatement', 'paySubsidyDecision', 'startupGrantDecision', 'expenseCompensationDecision', 'mobilityAllowanceDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('disclosure')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality') or client_id <> all (nullif(current_setting('actor.banned', true), '')::uuid[]))
    and current_setting('actor.dealing', true) in ('disclose'));

grant select (client_id, safety_ban, merged_into) on client to seloste_statistics_finland_interface;

create policy seloste_statistics_finland_interface_opens on client for select to seloste_statistics_finland_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure'));

grant select, insert on disclosure to seloste_statistics_finland_interface;

create policy seloste_statistics_finland_interface_gives on disclosure for insert to seloste_statistics_finland_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('statisticsFinland') and given_by = current_setting('actor.id', true));

create policy seloste_statistics_finland_interface_sees_what_it_gave on disclosure for select to seloste_statistics_finland_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('disclosure') and recipient in ('statisticsFinland'));

create policy seloste_statistics_finland_interface_seeks_clients on client for select to seloste_statistics_finland_interface
  using (current_setting('actor.dealing', true) in ('seekChanges') and current_setting('actor.clients', true) = '' and current_setting('actor.purpose', true) in ('disclosure'));

-- workTryoutOrganiserInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_work_tryout_organiser_interface') then
    create role seloste_work_tryout_organiser_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_work_tryout_organiser_interface to seloste_door;
revoke all on all tables in schema public from seloste_work_tryout_organiser_interface;
grant usage on schema public to seloste_work_tryout_organiser_interface;

grant insert on access_log to seloste_work_tryout_organiser_interface;

create policy seloste_work_tryout_organiser_interface_logs on access_log for insert to seloste_work_tryout_organiser_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'workTryoutOrganiserInterface');

grant select on entry to seloste_work_tryout_organiser_interface;

create policy work_tryout_organiser_interface_referred_clients_reads on entry for select to seloste_work_tryout_organiser_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'offers', 'services')
    and kind in ('names', 'email', 'phone', 'consent', 'workTryout')
    and strpos(current_setting('actor.reach', true), 'referredClients') > 0
    and current_setting('actor.purpose', true) in ('disclosure', 'receiving')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality') or client_id <> all (nullif(current_setting('actor.banned', true), '')::uuid[]))
    and current_setting('actor.dealing', true) in ('disclose'));

create policy work_tryout_organiser_interface_referred_clients_2_reads on entry for select to seloste_work_tryout_organiser_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('services')
    and kind in ('serviceReport')
    and strpos(current_setting('actor.reach', true), 'referredClients') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_work_tryout_organiser_interface;

create policy work_tryout_organiser_interface_referred_clients_2_writes on entry for insert to seloste_work_tryout_organiser_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('services')
    and kind in ('serviceReport')
    and strpos(current_setting('actor.reach', true), 'referredClients') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'workTryoutOrganiser');

grant select (client_id, safety_ban, merged_into) on client to seloste_work_tryout_organiser_interface;

create policy seloste_work_tryout_organiser_interface_opens on client for select to seloste_work_tryout_organiser_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'record') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant update (changed_at) on client to seloste_work_tryout_organiser_interface;

create policy seloste_work_tryout_organiser_interface_keeps_standing on client for update to seloste_work_tryout_organiser_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on disclosure to seloste_work_tryout_organiser_interface;

create policy seloste_work_tryout_organiser_interface_gives on disclosure for insert to seloste_work_tryout_organiser_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('workTryoutOrganiser') and given_by = current_setting('actor.id', true));

create policy seloste_work_tryout_organiser_interface_sees_what_it_gave on disclosure for select to seloste_work_tryout_organiser_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('workTryoutOrganiser'));

grant select, insert on received_item to seloste_work_tryout_organiser_interface;

create policy seloste_work_tryout_organiser_interface_takes on received_item for insert to seloste_work_tryout_organiser_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

create policy seloste_work_tryout_organiser_interface_sees_what_it_took on received_item for select to seloste_work_tryout_organiser_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant select on client_referral to seloste_work_tryout_organiser_interface;

create policy seloste_work_tryout_organiser_interface_sees_referrals on client_referral for select to seloste_work_tryout_organiser_interface
  using (business_id = current_setting('actor.business_id', true) and recipient = 'workTryoutOrganiser' and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

-- serviceProviderInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_service_provider_interface') then
    create role seloste_service_provider_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_service_provider_interface to seloste_door;
revoke all on all tables in schema public from seloste_service_provider_interface;
grant usage on schema public to seloste_service_provider_interface;

grant insert on access_log to seloste_service_provider_interface;

create policy seloste_service_provider_interface_logs on access_log for insert to seloste_service_provider_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'serviceProviderInterface');

grant select on entry to seloste_service_provider_interface;

create policy service_provider_interface_referred_clients_reads on entry for select to seloste_service_provider_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity', 'customership', 'competence', 'plans', 'services')
    and kind in ('names', 'address', 'email', 'phone', 'languages', 'specialArrangement', 'responsibleCaseworker', 'education', 'employment', 'qualification', 'languageSkill', 'skill', 'occupationSought', 'serviceNeedAssessment', 'plan', 'servicePeriod', 'training', 'expertAssessment')
    and strpos(current_setting('actor.reach', true), 'referredClients') > 0
    and current_setting('actor.purpose', true) in ('disclosure', 'receiving')
    and (current_setting('actor.safety_ban', true) = 'no' or kind not in ('address', 'email', 'phone', 'municipality') or client_id <> all (nullif(current_setting('actor.banned', true), '')::uuid[]))
    and current_setting('actor.dealing', true) in ('disclose'));

create policy service_provider_interface_referred_clients_2_reads on entry for select to seloste_service_provider_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('services')
    and kind in ('serviceReport')
    and strpos(current_setting('actor.reach', true), 'referredClients') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_service_provider_interface;

create policy service_provider_interface_referred_clients_2_writes on entry for insert to seloste_service_provider_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('services')
    and kind in ('serviceReport')
    and strpos(current_setting('actor.reach', true), 'referredClients') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'serviceProvider');

grant select (client_id, safety_ban, merged_into) on client to seloste_service_provider_interface;

create policy seloste_service_provider_interface_opens on client for select to seloste_service_provider_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose', 'record') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant update (changed_at) on client to seloste_service_provider_interface;

create policy seloste_service_provider_interface_keeps_standing on client for update to seloste_service_provider_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on disclosure to seloste_service_provider_interface;

create policy seloste_service_provider_interface_gives on disclosure for insert to seloste_service_provider_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('serviceProvider') and given_by = current_setting('actor.id', true));

create policy seloste_service_provider_interface_sees_what_it_gave on disclosure for select to seloste_service_provider_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('disclose') and (strpos(current_setting('actor.reach', true), 'referredClients') > 0) and current_setting('actor.purpose', true) in ('disclosure', 'receiving') and recipient in ('serviceProvider'));

grant select, insert on received_item to seloste_service_provider_interface;

create policy seloste_service_provider_interface_takes on received_item for insert to seloste_service_provider_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

create policy seloste_service_provider_interface_sees_what_it_took on received_item for select to seloste_service_provider_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

grant select on client_referral to seloste_service_provider_interface;

create policy seloste_service_provider_interface_sees_referrals on client_referral for select to seloste_service_provider_interface
  using (business_id = current_setting('actor.business_id', true) and recipient = 'serviceProvider' and current_setting('actor.purpose', true) in ('disclosure', 'receiving'));

-- populationRegisterInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_population_register_interface') then
    create role seloste_population_register_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_population_register_interface to seloste_door;
revoke all on all tables in schema public from seloste_population_register_interface;
grant usage on schema public to seloste_population_register_interface;

grant insert on access_log to seloste_population_register_interface;

create policy seloste_population_register_interface_logs on access_log for insert to seloste_population_register_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'populationRegisterInterface');

grant select on entry to seloste_population_register_interface;

create policy population_register_interface_any_client_reads on entry for select to seloste_population_register_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

create policy population_register_interface_any_client_2_reads on entry for select to seloste_population_register_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and kind in ('names', 'formerName', 'address', 'municipality', 'languages', 'citizenship', 'safetyBan')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_population_register_interface;

create policy population_register_interface_any_client_2_writes on entry for insert to seloste_population_register_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('identity')
    and kind in ('names', 'formerName', 'address', 'municipality', 'languages', 'citizenship', 'safetyBan')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'populationRegister');

grant select (client_id, office, safety_ban, merged_into, display_name, birth_year, municipality, service_language) on client to seloste_population_register_interface;

create policy seloste_population_register_interface_opens on client for select to seloste_population_register_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'));

grant update (display_name, birth_year, municipality, service_language, changed_at, safety_ban) on client to seloste_population_register_interface;

create policy seloste_population_register_interface_keeps_standing on client for update to seloste_population_register_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select (birth_year, office, search_valid_until) on client to seloste_population_register_interface;

grant select, insert, update, delete on client_name to seloste_population_register_interface;

create policy seloste_population_register_interface_keeps_names on client_name for all to seloste_population_register_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'));

grant select, insert on received_item to seloste_population_register_interface;

create policy seloste_population_register_interface_takes on received_item for insert to seloste_population_register_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

create policy seloste_population_register_interface_sees_what_it_took on received_item for select to seloste_population_register_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

-- pensionsInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_pensions_interface') then
    create role seloste_pensions_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_pensions_interface to seloste_door;
revoke all on all tables in schema public from seloste_pensions_interface;
grant usage on schema public to seloste_pensions_interface;

grant insert on access_log to seloste_pensions_interface;

create policy seloste_pensions_interface_logs on access_log for insert to seloste_pensions_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'pensionsInterface');

grant select on entry to seloste_pensions_interface;

create policy pensions_interface_any_client_reads on entry for select to seloste_pensions_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and kind in ('benefitDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_pensions_interface;

create policy pensions_interface_any_client_writes on entry for insert to seloste_pensions_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and kind in ('benefitDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'finnishCentreForPensions');

grant select (client_id, office, safety_ban, merged_into) on client to seloste_pensions_interface;

create policy seloste_pensions_interface_opens on client for select to seloste_pensions_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'));

grant update (changed_at) on client to seloste_pensions_interface;

create policy seloste_pensions_interface_keeps_standing on client for update to seloste_pensions_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on received_item to seloste_pensions_interface;

create policy seloste_pensions_interface_takes on received_item for insert to seloste_pensions_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

create policy seloste_pensions_interface_sees_what_it_took on received_item for select to seloste_pensions_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

-- unemploymentInsuranceInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_unemployment_insurance_interface') then
    create role seloste_unemployment_insurance_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_unemployment_insurance_interface to seloste_door;
revoke all on all tables in schema public from seloste_unemployment_insurance_interface;
grant usage on schema public to seloste_unemployment_insurance_interface;

grant insert on access_log to seloste_unemployment_insurance_interface;

create policy seloste_unemployment_insurance_interface_logs on access_log for insert to seloste_unemployment_insurance_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'unemploymentInsuranceInterface');

grant select on entry to seloste_unemployment_insurance_interface;

create policy unemployment_insurance_interface_any_client_reads on entry for select to seloste_unemployment_insurance_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and kind in ('benefitDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_unemployment_insurance_interface;

create policy unemployment_insurance_interface_any_client_writes on entry for insert to seloste_unemployment_insurance_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('unemploymentSecurity')
    and kind in ('benefitDecision')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'unemploymentInsuranceFund');

grant select (client_id, office, safety_ban, merged_into) on client to seloste_unemployment_insurance_interface;

create policy seloste_unemployment_insurance_interface_opens on client for select to seloste_unemployment_insurance_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'));

grant update (changed_at) on client to seloste_unemployment_insurance_interface;

create policy seloste_unemployment_insurance_interface_keeps_standing on client for update to seloste_unemployment_insurance_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on received_item to seloste_unemployment_insurance_interface;

create policy seloste_unemployment_insurance_interface_takes on received_item for insert to seloste_unemployment_insurance_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

create policy seloste_unemployment_insurance_interface_sees_what_it_took on received_item for select to seloste_unemployment_insurance_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

-- stateAuthorityInterface

do $$ begin
  if not exists (select from pg_roles where rolname = 'seloste_state_authority_interface') then
    create role seloste_state_authority_interface login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant seloste_state_authority_interface to seloste_door;
revoke all on all tables in schema public from seloste_state_authority_interface;
grant usage on schema public to seloste_state_authority_interface;

grant insert on access_log to seloste_state_authority_interface;

create policy seloste_state_authority_interface_logs on access_log for insert to seloste_state_authority_interface
  with check (actor_id = current_setting('actor.id', true) and actor_group = 'stateAuthorityInterface');

grant select on entry to seloste_state_authority_interface;

create policy state_authority_interface_any_client_reads on entry for select to seloste_state_authority_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('competence')
    and kind in ('employment')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record'));

grant insert on entry to seloste_state_authority_interface;

create policy state_authority_interface_any_client_writes on entry for insert to seloste_state_authority_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[])
    and category in ('competence')
    and kind in ('employment')
    and strpos(current_setting('actor.reach', true), 'anyClient') > 0
    and current_setting('actor.purpose', true) in ('receiving')
    and current_setting('actor.dealing', true) in ('record')
    and source = 'stateAuthority');

grant select (client_id, office, safety_ban, merged_into) on client to seloste_state_authority_interface;

create policy seloste_state_authority_interface_opens on client for select to seloste_state_authority_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'));

grant update (changed_at) on client to seloste_state_authority_interface;

create policy seloste_state_authority_interface_keeps_standing on client for update to seloste_state_authority_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record', 'register', 'merge') and (strpos(current_setting('actor.reach', true), 'anyClient') > 0) and current_setting('actor.purpose', true) in ('receiving'))
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]));

grant select, insert on received_item to seloste_state_authority_interface;

create policy seloste_state_authority_interface_takes on received_item for insert to seloste_state_authority_interface
  with check (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

create policy seloste_state_authority_interface_sees_what_it_took on received_item for select to seloste_state_authority_interface
  using (client_id = any (nullif(current_setting('actor.clients', true), '')::uuid[]) and current_setting('actor.dealing', true) in ('record') and member = current_setting('actor.member', true) and current_setting('actor.purpose', true) in ('receiving'));

-- the gate
grant usage on schema public to seloste_gate;
grant select (client_id, office, caseworker, search_valid_until, safety_ban, merged_into) on client to seloste_gate;
create policy seloste_gate_finds_reach on client for select to seloste_gate using (true);
grant select (state, next_attempt_at, channel) on delivery to seloste_gate;
grant select (client_id, code_hash, is_current) on client_identity_code to seloste_gate;
create policy seloste_gate_finds_by_code on client_identity_code for select to seloste_gate using (is_current);
grant select (client_id, entry_id, business_id, recipient, reached_until) on client_referral to seloste_gate;
create policy seloste_gate_finds_by_referral on client_referral for select to seloste_gate using (true);
create policy seloste_gate_sees_what_is_due on delivery for select to seloste_gate using (state = 'waiting');
grant select (state, next_attempt_at) on outside_notice to seloste_gate;
create policy seloste_gate_sees_what_is_to_be_told on outside_notice for select to seloste_gate using (state = 'waiting');

-- the doors
grant usage on schema public to seloste_door;
grant insert on access_log to seloste_door;
create policy seloste_door_logs_signing_in on access_log for insert to seloste_door
  with check (client_id is null and clients is null and entries is null);
