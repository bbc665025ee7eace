-- A job search that lapsed unrenewed ended the customership on its last day; rows of earlier lapses did not say so. The row is
-- told of its owner's power here: the policies stand again when the rules are applied.
alter table client no force row level security;
update client set customership_ended_on = search_valid_until
where customership_ended_on is null and search_ended_on is null and search_valid_until < (now() at time zone 'Europe/Helsinki')::date;
alter table client force row level security;
