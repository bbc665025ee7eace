-- What an import has come to, beside how far it is: told at its end, however many times it was broken off.
alter table import_progress
  add column clients_loaded bigint not null default 0,
  add column entries_loaded bigint not null default 0,
  -- Lines whose client was there already, loaded from the same line.
  add column lines_unchanged bigint not null default 0,
  add column lines_rejected bigint not null default 0,
  -- Length of the rejected file at the last commit: what a killed run wrote after it is cut off.
  add column rejected_bytes bigint not null default 0;

-- A part of a code list (the demo's own short lists): it gives words to codes and refuses none that it does not have.
alter table imported_code add column is_excerpt boolean not null default false;
