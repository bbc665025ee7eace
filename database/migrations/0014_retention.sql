-- How long data is kept, and how it goes: holds, batches of removal, the deletion ledger, and what statistics keep.
-- The rules stand in the notice; conditions and policies follow from it (derive/retention-plan.ts).

-- The day from which an entry's own clock runs: when the datum was made. A correction does not start it anew; a renewed
-- single datum does. Rows that are there already are told from their versions. The owner passes no row policy either, so
-- the lock is off while they are.
alter table entry no force row level security;
alter table entry
  add column made_on date not null default current_date,
  -- Past its own time: only the fields of the life-cycle record are left of the payload.
  add column is_reduced boolean not null default false;
update entry e set made_on = told.made_on from (
  select client_id, category, entry_id, version,
    first_value(day) over (partition by client_id, category, entry_id, life order by version) as made_on
  from (
    select client_id, category, entry_id, version, (recorded_at at time zone 'Europe/Helsinki')::date as day,
      count(*) filter (where reason = 'renewed') over (partition by client_id, category, entry_id order by version) as life
    from entry
  ) version
) told
where (e.client_id, e.category, e.entry_id, e.version) = (told.client_id, told.category, told.entry_id, told.version)
  and e.made_on <> told.made_on;
alter table entry force row level security;

-- Finding what is due looks at what is due, and not at the rest: by kind and day, and by the end of the customership.
create index entry_customership_by_clock on entry_customership (kind, made_on, client_id) where not is_reduced;
create index entry_plans_by_clock on entry_plans (kind, made_on, client_id) where not is_reduced;
create index entry_offers_by_clock on entry_offers (kind, made_on, client_id) where not is_reduced;
create index client_by_end on client (customership_ended_on, client_id) where customership_ended_on is not null;
create index draft_by_age on draft (saved_at);

-- Why something is not removed though its time is up (916/2012 13:4.2). An open matter holds by itself; these are placed
-- by a person, who says why and until when it is looked at again.
create table hold (
  client_id uuid not null references client,
  hold_id uuid not null,
  office text not null,
  -- Categories that are held from their own clock; null holds every one. From the five years any hold keeps everything.
  categories text[] check (cardinality(categories) > 0),
  ground text not null check (ground in ('statutoryTask', 'pendingMatter')),
  reason text not null,
  review_on date not null,
  placed_by text not null,
  placed_by_name text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_by_name text,
  lifted_at timestamptz,
  lifted_because text,
  primary key (client_id, hold_id),
  check ((lifted_at is null) = (lifted_by is null))
);
create index hold_by_office on hold (office, review_on, hold_id) where lifted_at is null;
create index matter_open on matter (client_id) where state <> 'closed';

-- What goes to the archive and then goes away, together. In figures only: whose data it is stands in removal_client.
create sequence removal_number;
create table removal_batch (
  batch_id uuid primary key,
  number bigint not null unique default nextval('removal_number'),
  -- Everything of its clients, or the entries of theirs whose own time is up.
  scope text not null check (scope in ('client', 'entries')),
  rule text not null,
  regime text not null,
  edition text not null,
  as_of date not null,
  -- Which of the batches of one sweep.
  part int not null,
  state text not null check (state in ('reported', 'packaged', 'sent', 'rejected', 'received', 'removed')),
  made_at timestamptz not null,
  client_count int not null,
  entry_count int not null,
  -- By office and category: [{"office", "category", "clients", "entries"}].
  counts jsonb not null default '[]',
  package jsonb,
  received_at timestamptz,
  removed_at timestamptz,
  certificate jsonb,
  signature text,
  check ((state = 'removed') = (certificate is not null and signature is not null))
);
create index removal_batch_open on removal_batch (made_at) where state <> 'removed';

-- The clients of a batch, and what became of each. Ids and no content: it stays when the client is gone, as the deletion
-- ledger. No reference to client for that reason.
create table removal_client (
  client_id uuid not null,
  batch_id uuid not null references removal_batch,
  -- The entries that are due, where not everything is; with how many versions in all when they were found.
  entries uuid[],
  versions int not null,
  state text not null default 'due' check (state in ('due', 'removed', 'held', 'changed')),
  primary key (client_id, batch_id)
);
create unique index removal_client_once on removal_client (client_id) where state = 'due';
create index removal_client_by_batch on removal_client (batch_id, client_id) where state = 'due';

-- One removing transaction. The same line is appended to the ledger file outside the database after the commit: whichever
-- of the two has a line that the other lacks tells what a crash or a restore has lost.
create table removal (
  removal_id uuid primary key,
  batch_id uuid not null,
  removed_at timestamptz not null,
  -- Clients of whom everything went, and entries that went by themselves.
  whole uuid[] not null,
  parts uuid[] not null
);

-- Two persons, where the office has asked for two.
create table removal_approval (
  batch_id uuid not null references removal_batch,
  staff_id text not null,
  staff_name text not null,
  approved_at timestamptz not null,
  primary key (batch_id, staff_id)
);

-- What statistics keep of those who are gone: how many, in which month, at which office. A cell too small to stand by
-- itself is counted in a wider one (office null; kind null).
create table kept_statistic (
  measure text not null check (measure in ('recorded', 'seeking')),
  month date not null,
  office text,
  kind text,
  count bigint not null,
  unique nulls not distinct (measure, month, office, kind)
);
