-- What the partners' door needs: whom an organisation reaches, what changed for a payer, what has been taken already.

-- An organisation to which the office has referred a person, by the entry that refers (rulebook: `refers`). While it
-- stands the organisation reaches the client, and no other client (N7.3).
create table client_referral (
  client_id uuid not null references client,
  entry_id uuid not null,
  kind text not null,
  business_id text not null,
  recipient text not null,
  -- The last day on which the organisation still reports; none while the period has no end.
  reached_until date,
  -- Where in the order of changes: what is fetched is paged by it, and nothing that commits later comes before it.
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (client_id, entry_id)
);
create index client_referral_by_entry on client_referral (entry_id);
create index client_referral_by_organisation on client_referral (business_id, recipient, changed_in, entry_id);

-- Labour policy statements of a payer that were issued, corrected or annulled since it last asked (M3.7). The marker is
-- the transaction, not the clock: a page ends before every transaction that is still running, so none is ever missed.
create table statement_change (
  client_id uuid not null references client,
  entry_id uuid not null,
  version int not null,
  is_annulled boolean not null,
  payer text not null,
  -- Number of the unemployment fund; empty for Kela.
  fund text not null,
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (client_id, entry_id, version)
);
create index statement_change_by_payer on statement_change (payer, fund, changed_in, entry_id);

-- What others brought, by the message it came in: the same message again is taken once, and a correction finds its
-- way back to whoever it came from (N6.2, N6.4).
create table received_item (
  client_id uuid not null references client,
  member text not null,
  message_id text not null,
  item int not null,
  entry_id uuid not null,
  received_at timestamptz not null,
  primary key (client_id, member, message_id, item)
);
create index received_item_by_entry on received_item (client_id, entry_id);

-- The messages themselves. Another content under the same message is a mistake of the sender, and is refused before it is
-- looked at whom it is about.
create table received_message (
  member text not null,
  message_id text not null,
  -- Keyed digest of the content.
  digest bytea not null check (length(digest) = 32),
  received_at timestamptz not null,
  primary key (member, message_id)
);
grant select, insert on received_message to seloste_door;

-- By which way an access came, as an outside member says it: message, issue, represented party, user (hashed).
alter table access_log add column via jsonb;

-- How often members asked about one person at a time, by user and day (906/2019 §23: unusual asking is to be seen). No
-- client is in it. Counts are kept in memory for seconds; the log has every single one.
create table query_count (
  day date not null,
  recipient text not null,
  member text not null,
  -- Keyed hash of the user that the member named; empty when it named none.
  asked_by text not null,
  asked int not null default 0,
  not_found int not null default 0,
  primary key (day, recipient, member, asked_by)
);
grant select, insert, update on query_count to seloste_door;
