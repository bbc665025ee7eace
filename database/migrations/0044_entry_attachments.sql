-- A file that hangs on an entry (N5.8): sent with it by the person, never changed, gone with it. Its name and its content
-- are sealed; what it is was looked at, not believed. Category and kind are the entry's own, so that a policy needs no
-- other table to know who may open it.
create table entry_attachment (
  client_id uuid not null,
  category text not null,
  entry_id uuid not null,
  version int not null,
  kind text not null,
  attachment_id uuid not null,
  name text not null,
  media_type text not null,
  size int not null check (size > 0),
  -- Whether a virus scanner has looked at it; without one, nobody has.
  is_scanned boolean not null,
  sealed text not null,
  primary key (client_id, attachment_id),
  foreign key (client_id, category, entry_id, version) references entry on delete cascade
);
create index entry_attachment_by_entry on entry_attachment (client_id, category, entry_id, version);
