-- Files that a member of staff made for a processor or for the ministry: sealed, fetched by whoever made them, until a day.
-- What each person's data was given is in the ledger; here is the file itself, and it is removed when its time is up.
create table given_file (
  file_id uuid primary key,
  recipient text not null,
  persons int not null,
  left_out int not null,
  sealed text not null,
  office text,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index given_file_by_expiry on given_file (expires_at);
-- Locked, for its owner too; the policies are derived (derive/output/policies.sql).
alter table given_file enable row level security, force row level security;
