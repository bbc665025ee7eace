-- What a person has begun to tell in order to start a job search (N6.1): theirs alone, found by their own identity code, and
-- of nobody who need be a client yet. Sealed whole.
create table start_draft (
  code_hash bytea primary key check (length(code_hash) = 32),
  sealed text not null,
  saved_at timestamptz not null
);
