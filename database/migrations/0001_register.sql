-- The register: clients, their entries in nine categories, and the log of every access.
-- What may be read or written is not said here: the row policies are derived from the notice (derive/output/policies.sql).

-- The doors sign in as seloste_door and become one group per transaction. It inherits nothing, so that a login role
-- never gets the union of the groups' policies. seloste_gate finds an actor's reach; groups come with the policies.
do $$
begin
  if not exists (select from pg_roles where rolname = 'seloste_door') then
    create role seloste_door login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'seloste_gate') then
    create role seloste_gate login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;
grant seloste_gate to seloste_door;

-- The edition of the notice whose policies stand in this database. The doors refuse to open when it is not theirs.
create table notice_edition (
  edition text not null,
  digest text not null,
  applied_at timestamptz not null default now(),
  primary key (edition, digest)
);

-- One row a person: what lists need, kept up to date with the entries in the same transaction (register/clients/standing.ts).
create table client (
  client_id uuid primary key,
  office text not null,
  caseworker text,
  display_name text not null,
  birth_year int,
  municipality text,
  service_language text,
  safety_ban boolean not null default false,
  special_arrangements text[] not null default '{}',
  customership_started_on date,
  customership_ended_on date,
  search_started_on date,
  search_valid_until date,
  search_ended_on date,
  employment_code text,
  employment_since date,
  service_line text,
  next_interview_on date,
  plan_review_on date,
  offer_answer_due_on date,
  clarification_due_on date,
  merged_into uuid,
  changed_at timestamptz not null default now()
) with (fillfactor = 90);

create index client_merged_into on client (merged_into) where merged_into is not null;
-- Worklists: an office's people, by caseworker and by what is due.
create index client_by_caseworker on client (office, caseworker, display_name collate "C", client_id);
create index client_by_interview on client (office, next_interview_on, client_id) where next_interview_on is not null;
create index client_by_plan_review on client (office, plan_review_on, client_id) where plan_review_on is not null;
create index client_by_search_validity on client (office, search_valid_until, client_id) where search_valid_until is not null;
create index client_by_offer_answer on client (office, offer_answer_due_on, client_id) where offer_answer_due_on is not null;
create index client_by_clarification on client (office, clarification_due_on, client_id) where clarification_due_on is not null;

-- Personal identity codes: sealed, beside a keyed hash for looking up. A changed code keeps the person one.
create table client_identity_code (
  client_id uuid not null references client,
  code_hash bytea not null,
  sealed text not null,
  is_current boolean not null,
  recorded_at timestamptz not null default now(),
  primary key (client_id, code_hash)
);
create unique index client_identity_code_by_hash on client_identity_code (code_hash);

-- Names to look by, normalised and in both orders. Office and validity stand here too, so that a search reaches no further
-- than the notice lets the searcher, without joining before paging. Collation C: prefix ranges and paging use the index.
create table client_name (
  client_id uuid not null references client,
  name_key text collate "C" not null,
  is_former boolean not null default false,
  birth_year int,
  office text not null,
  search_valid_until date,
  primary key (client_id, name_key)
);
create index client_name_by_key on client_name (name_key, client_id) include (birth_year, office, search_valid_until, is_former);

-- The entry (merkintä): one datum about one person, from one source, at one moment. Never edited: a correction is the next version.
create table entry (
  client_id uuid not null references client,
  category text not null,
  entry_id uuid not null,
  version int not null check (version >= 1),
  kind text not null,
  payload jsonb not null,
  occurred_from date,
  occurred_to date,
  source text not null,
  source_detail text,
  channel text not null,
  recorded_by text not null,
  recorded_by_name text not null,
  recorded_office text,
  recorded_at timestamptz not null,
  is_annulled boolean not null default false,
  reason text,
  edition text not null,
  primary key (client_id, category, entry_id, version),
  check (occurred_to >= occurred_from),
  check (version = 1 or reason is not null)
) partition by list (category);

create table entry_identity partition of entry for values in ('identity');
create table entry_customership partition of entry for values in ('customership');
create table entry_competence partition of entry for values in ('competence');
create table entry_plans partition of entry for values in ('plans');
create table entry_offers partition of entry for values in ('offers');
create table entry_services partition of entry for values in ('services');
create table entry_health partition of entry for values in ('health');
create table entry_unemployment_security partition of entry for values in ('unemploymentSecurity');
create table entry_benefits partition of entry for values in ('benefits');

-- What a member of staff has begun to write, sealed, theirs alone, until it is recorded or dropped.
create table draft (
  client_id uuid not null references client,
  staff_id text not null,
  draft_id uuid not null,
  kind text not null,
  sealed text not null,
  saved_at timestamptz not null,
  primary key (client_id, staff_id, draft_id)
);

-- Two rows of one person: marked, merged and parted again, each with who and why.
create table client_duplicate (
  client_id uuid not null references client,
  other_id uuid not null references client,
  state text not null check (state in ('marked', 'merged', 'parted')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (client_id, other_id)
);

-- Every access, in the transaction it describes. Append-only; sealed later by (xid, log_id) order.
create table access_log (
  at timestamptz not null default clock_timestamp(),
  log_id uuid not null,
  actor_id text not null,
  actor_name text not null,
  actor_group text not null,
  office text,
  workstation text,
  session text,
  purpose text,
  operation text not null,
  client_id uuid,
  clients uuid[],
  categories text[],
  entries uuid[],
  sought jsonb,
  reason text,
  outcome text not null,
  rules text[],
  edition text not null,
  nonce bytea not null check (length(nonce) = 32),
  xid xid8 not null default pg_current_xact_id(),
  primary key (at, log_id)
) partition by range (at);

create table access_log_other_months partition of access_log default;
create index access_log_by_client on access_log (client_id, at) where client_id is not null;
create index access_log_by_clients on access_log using gin (clients) where clients is not null;
create index access_log_by_office on access_log (office, at);

-- Makes the log's partitions for the month of a day and the months after it. Run at every start and every night.
create function prepare_access_log_months(from_day date, months int) returns void
language plpgsql as $$
declare
  first date;
  name text;
begin
  for m in 0..months - 1 loop
    first := (date_trunc('month', from_day) + make_interval(months => m))::date;
    name := 'access_log_' || to_char(first, 'YYYY_MM');
    if to_regclass(name) is null then
      execute format('create table %I partition of access_log for values from (%L) to (%L)', name,
        first::timestamp at time zone 'Europe/Helsinki', (first + interval '1 month')::timestamp at time zone 'Europe/Helsinki');
      execute format('alter table %I enable row level security, force row level security', name);
    end if;
  end loop;
end
$$;
select prepare_access_log_months(current_date, 3);

-- Content of the code lists that others keep (municipalities, countries, occupations …), as imported.
create table imported_code (
  list text not null,
  code text not null,
  fi text not null,
  sv text not null,
  en text not null,
  valid_from date,
  valid_to date,
  primary key (list, code)
);
grant select on imported_code to seloste_door;
grant select on notice_edition to seloste_door;

-- What an import has already taken from which file, so that it goes on after a kill and does nothing twice.
create table import_progress (
  file_digest text primary key,
  lines_done bigint not null,
  bytes_done bigint not null,
  finished boolean not null default false,
  changed_at timestamptz not null default now()
);
create table imported_client (
  client_id uuid primary key references client,
  line_digest bytea not null
);
