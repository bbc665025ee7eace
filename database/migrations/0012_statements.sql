-- The preparation of a labour policy statement (1290/2002 ch. 11 §4): what the matter of the same id is about. Nothing in
-- it binds anybody before the statement is issued, as an entry.
create table statement_preparation (
  client_id uuid not null,
  matter_id uuid not null,
  -- As the matter's own, so that a list needs no other table to know its reach.
  office text not null,
  stage text not null check (stage in ('drafting', 'awaitingCheck', 'checked', 'issued', 'dropped')),
  trigger text not null,
  trigger_entry uuid,
  -- Requests for clarification that it waits for.
  requests uuid[] not null,
  -- The day from which the time for the statement runs.
  clock_from date not null,
  -- What the statement is to say, as it now stands.
  draft jsonb not null,
  -- The statement that it is to replace, and why.
  replaces uuid,
  replaces_because text,
  -- Who sent it to be looked at by somebody else, and who did.
  sent_by text,
  sent_by_name text,
  checked_by text,
  checked_by_name text,
  -- The statement that came of it.
  statement uuid,
  primary key (client_id, matter_id),
  foreign key (client_id, matter_id) references matter,
  check ((stage = 'issued') = (statement is not null)),
  check (stage <> 'checked' or (checked_by is not null and checked_by <> sent_by))
);

-- The versions of entries that a statement rests on. From the issue on they stay as they are: frozen. Only named, not
-- copied, so that removing an entry removes it here too.
create table statement_evidence (
  client_id uuid not null,
  matter_id uuid not null,
  entry_id uuid not null,
  version int not null,
  frozen_at timestamptz,
  primary key (client_id, matter_id, entry_id),
  foreign key (client_id, matter_id) references statement_preparation
);
