-- A code that was annulled had been recorded of the wrong person: it still tells whose record bore it, and stands no
-- longer in the way of the person whose it is. A changed code is nobody else's, and goes on standing in the way.
alter table client_identity_code add column was_annulled boolean not null default false;
drop index client_identity_code_by_hash;
create unique index client_identity_code_by_hash on client_identity_code (code_hash) where not was_annulled;
create index client_identity_code_annulled on client_identity_code (code_hash) where was_annulled;
