-- Messages go to the archive before they go (N9.4): they are found by the day on which they were sent.
alter table message no force row level security;
alter table message add column sent_on date not null
  generated always as ((sent_at at time zone 'Europe/Helsinki')::date) stored;
alter table message force row level security;
drop index message_by_sent;
create index message_by_clock on message (sent_on, client_id);

-- A thread goes after its messages, and never with one that is still to go by itself.
alter table message drop constraint message_client_id_thread_id_fkey;
alter table message add foreign key (client_id, thread_id) references message_thread;
