-- Who may sign in, and who is signed in. The rights are personal and limited in time (N9.6); the state is here and not in
-- a process, so that every door can run any number of times.

-- A member of staff, as the organisation's identity provider knows them.
create table staff_person (
  staff_id text primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  unique (issuer, subject)
);

-- One right: to act as one group in one office between two days, both included. A person may have several and uses one
-- at a time. A removed right stays as a row: who could do what, and when, can be told afterwards.
create table staff_membership (
  membership_id uuid primary key default gen_random_uuid(),
  staff_id text not null references staff_person,
  "group" text not null,
  office text not null,
  valid_from date not null,
  valid_until date not null,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  removed_by text,
  removed_at timestamptz,
  check (valid_until >= valid_from),
  check ((removed_at is null) = (removed_by is null))
);
create unique index staff_membership_standing on staff_membership (staff_id, "group", office) where removed_at is null;
create index staff_membership_by_office on staff_membership (office) where removed_at is null;

-- The standing rights with their holders. Validity is compared with the day by whoever asks.
create view staff_member with (security_invoker = true) as
  select p.staff_id, p.issuer, p.subject, p.name, m.membership_id, m."group", m.office, m.valid_from, m.valid_until
  from staff_person p
  join staff_membership m on m.staff_id = p.staff_id and m.removed_at is null;

-- A sign-in under way: what was sent to the identity provider, to be compared with what comes back, once. Of the two
-- secrets (the state in the address, the browser's cookie) only digests are kept.
create table sign_in (
  state_hash bytea primary key check (length(state_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  nonce text not null,
  code_verifier text not null,
  return_path text not null,
  workstation text not null,
  ends_at timestamptz not null
);
create index sign_in_by_end on sign_in (ends_at);

-- Only the digest of a session's secret is kept. A row never changes but for its idle clock and its end: another
-- membership is another session, so what a process remembers of one cannot grow old.
create table session (
  session_hash bytea primary key check (length(session_hash) = 32),
  session_id uuid not null unique,
  staff_id text not null references staff_person,
  -- Null while a person of several rights has not chosen one.
  membership_id uuid references staff_membership,
  workstation text not null,
  strength text not null check (strength in ('basic', 'substantial', 'high')),
  -- The identity provider's own name for its session, for the log-out that it sends.
  provider_session text,
  -- The moment of signing in; the absolute limit counts from here, through every change of membership.
  started_at timestamptz not null,
  ends_at timestamptz not null,
  -- Never later than the absolute limit: one comparison tells whether the session lives.
  idle_ends_at timestamptz not null check (idle_ends_at <= ends_at),
  ended_at timestamptz
) with (fillfactor = 80);
create index session_by_staff on session (staff_id) where ended_at is null;
create index session_by_membership on session (membership_id) where ended_at is null;
create index session_by_provider_session on session (provider_session) where ended_at is null;
create index session_by_end on session (ends_at);

-- Attempts within a window, by workstation. Counted here so that the limit holds over all processes; worth no journal.
create unlogged table attempt_count (
  key text primary key,
  attempts int not null,
  window_ends_at timestamptz not null
);

grant select, insert, update, delete on session, sign_in, attempt_count to seloste_door;
grant select on staff_person, staff_membership, staff_member to seloste_door;
