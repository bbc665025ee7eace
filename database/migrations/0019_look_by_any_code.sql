-- A search asks for a code whether it was annulled or not: two indexes of a part each answer no such question, and one of
-- all codes does.
drop index client_identity_code_annulled;
create index client_identity_code_by_any_hash on client_identity_code (code_hash);
