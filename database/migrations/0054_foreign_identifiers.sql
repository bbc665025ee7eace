-- A person is found by a foreign identifier too, once staff have matched them (EU 910/2014 art. 6). One that was recorded for
-- the wrong person becomes another's as soon as it is annulled.
alter table client_identity_code add column is_foreign boolean not null default false;
