-- What whoever keeps the house running must look at: that it stands, since when, and figures. No word about a person.
create table alarm (
  name text primary key,
  raised_at timestamptz not null,
  figures jsonb not null,
  -- When it was last told of; it is told of again a day later, for as long as it stands.
  told_at timestamptz
);
grant select, insert, update, delete on alarm to seloste_door;
