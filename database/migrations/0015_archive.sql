-- Transfer to the National Archives, and papers in locked storage (N5.11, N9.1, N9.4).

-- One submission package of one batch of removal. Content-free: counts, checksums and states. What it holds is known by
-- the package itself and, until the batch is removed, by the batch's own rows.
create table archive_package (
  package_id uuid primary key,
  batch_id uuid not null,
  attempt int not null check (attempt >= 1),
  state text not null check (state in ('packaged', 'sent', 'received', 'rejected', 'repackaged')),
  rule text not null,
  as_of date not null,
  file_name text not null unique,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_count int not null,
  client_count int not null,
  entry_count int not null,
  paper_count int not null,
  secret_until date not null,
  packaged_at timestamptz not null,
  sent_at timestamptz,
  -- The archive's own words: its reference on acceptance, its reason on rejection.
  reference text,
  reason text,
  settled_at timestamptz,
  -- Tries to send since it was packaged, and what went wrong with the last: the archive may be away for weeks.
  sends int not null default 0,
  send_fault text,
  tried_at timestamptz,
  -- Who asked that what was rejected is packaged again.
  again_by text,
  again_by_name text,
  again_at timestamptz,
  unique (batch_id, attempt),
  check ((state in ('received', 'rejected', 'repackaged')) = (settled_at is not null)),
  check (state <> 'rejected' or reason is not null),
  check (state = 'packaged' or sent_at is not null)
);
-- A batch has one package that stands: two of them could be received, and only one checked.
create unique index archive_package_standing on archive_package (batch_id) where state <> 'repackaged';
create index archive_package_by_state on archive_package (state, packaged_at, package_id);

-- The files of a package, by their number in it: what a receipt that names files is compared with.
create table archive_file (
  package_id uuid not null references archive_package,
  number int not null,
  path text not null,
  bytes bigint not null,
  sha256 text not null,
  entries int not null,
  primary key (package_id, number)
);

-- Every receipt that came, with what we made of it. The digest of its bytes tells one that comes again.
create table archive_receipt (
  receipt_id uuid primary key,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  package_id uuid references archive_package,
  verdict text not null check (verdict in ('received', 'rejected', 'wrongChecksum', 'part', 'unknownPackage', 'notSent', 'settledBefore', 'unreadable')),
  -- What of it was wrong, in words of our own and numbers: never the receipt's text.
  detail text,
  arrived_at timestamptz not null
);
create index archive_receipt_by_package on archive_receipt (package_id, arrived_at);
create index archive_receipt_by_time on archive_receipt (arrived_at desc, receipt_id);

-- Papers that lie apart from the system, in locked storage: what, where, whose, since when, and until when. The number is
-- written on the paper itself, so that whoever fetches it from the shelf need not know whose it is.
create sequence paper_number;
create table paper (
  client_id uuid not null references client,
  paper_id uuid not null,
  number text not null,
  kind text not null,
  office text not null,
  room text not null,
  shelf text not null,
  box text not null,
  arrived_on date not null,
  -- Last day by the operations plan; none for a paper that goes with its client's data.
  kept_until date,
  state text not null check (state in ('kept', 'listed')),
  version int not null check (version >= 1),
  registered_by text not null,
  registered_by_name text not null,
  registered_at timestamptz not null,
  primary key (client_id, paper_id)
);
create unique index paper_by_number on paper (number);
create index paper_by_office on paper (office, room, shelf, box, number);
create index paper_by_last_day on paper (kept_until, paper_id) where kept_until is not null and state = 'kept';

-- What is to be fetched from the shelves, to be destroyed or transferred. Whose it was is not said here: a line outlives
-- the removal of the client's data, until a person confirms that it is done.
create table paper_pick (
  pick_id uuid primary key,
  number text not null unique,
  kind text not null,
  office text not null,
  room text not null,
  shelf text not null,
  box text not null,
  fate text not null check (fate in ('transfer', 'destroy')),
  because text not null,
  listed_at timestamptz not null,
  outcome text check (outcome in ('transferred', 'destroyed', 'notFound')),
  note text,
  done_by text,
  done_by_name text,
  done_at timestamptz,
  check ((outcome is null) = (done_at is null) and (outcome is null) = (done_by is null))
);
create index paper_pick_by_office on paper_pick (office, room, shelf, box, number) where outcome is null;
create index paper_pick_done on paper_pick (done_at desc, pick_id) where outcome is not null;
