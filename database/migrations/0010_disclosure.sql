-- What leaves the register: the ledger of every disclosure, and what waits to be carried to its recipient. The two are
-- written in the transaction that reads what is given, so that nothing leaves unrecorded and nothing recorded is forgotten.

-- The ledger. A row says what was given to whom, on which ground, from which versions of which entries; it is never
-- changed. The content itself is sealed.
create table disclosure (
  client_id uuid not null references client,
  disclosure_id uuid not null,
  -- A recipient of the notice. A correction that goes back to where a datum came from names the source instead.
  recipient text,
  source text,
  -- Which organisation of them: its X-Road member, or a business id.
  member text,
  ground text not null check (ground in ('provision', 'consent', 'processor')),
  provision text not null,
  consent_entry uuid,
  purpose text not null,
  channel text not null check (channel in ('message', 'mail', 'letter', 'file', 'interface')),
  message_id text not null,
  -- Digest of what was asked: the same message asked twice is answered twice and given once.
  asked bytea not null check (length(asked) = 32),
  -- Fields by kind, and the names of the answers given beside them.
  fields jsonb not null,
  facts text[] not null,
  entries uuid[] not null,
  versions int[] not null,
  content text not null,
  corrects_entry uuid,
  corrects_version int,
  edition text not null,
  given_by text not null,
  given_by_name text not null,
  office text,
  given_at timestamptz not null,
  primary key (client_id, disclosure_id),
  check ((recipient is null) <> (source is null)),
  check ((ground = 'consent') = (consent_entry is not null)),
  check ((corrects_entry is null) = (corrects_version is null)),
  check (source is null or corrects_entry is not null),
  check (cardinality(entries) = cardinality(versions))
);
create unique index disclosure_by_message
  on disclosure (client_id, coalesce(recipient, ''), coalesce(member, ''), message_id);

-- The outbox: one row for what is carried, until the recipient has acknowledged it. In order for each person and recipient.
create table delivery (
  client_id uuid not null,
  disclosure_id uuid not null,
  -- Order of making; of one person and recipient the earlier goes first.
  number bigint generated always as identity,
  recipient text,
  source text,
  member text,
  channel text not null,
  is_correction boolean not null,
  message_id text not null,
  office text,
  state text not null check (state in ('waiting', 'delivered', 'acknowledged', 'refused', 'stopped')),
  -- Why the last attempt did not succeed, or why it was stopped: a word of ours, never the recipient's.
  problem text,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  made_at timestamptz not null,
  -- A file is kept for whoever fetches it until then.
  expires_at timestamptz,
  delivered_at timestamptz,
  acknowledged_at timestamptz,
  receipt text,
  -- What is carried and where to, sealed; dropped when it is there.
  sealed text,
  primary key (client_id, disclosure_id),
  foreign key (client_id, disclosure_id) references disclosure
);
create index delivery_due on delivery (next_attempt_at) where state = 'waiting';
create index delivery_by_office on delivery (office, state, number);

-- Jobs by the clock: when each was last begun and ended, so that of many processes one does it.
create table clock_job (
  name text primary key,
  begun_at timestamptz not null,
  ended_at timestamptz
);
grant select, insert, update on clock_job to seloste_door;
