-- The safe channel (M4.1, N6.1): threads between a client and the office, their messages, and what hangs on them.

-- A thread. `waits_since`: since when a message of the client has waited to be answered or marked as handled.
create table message_thread (
  client_id uuid not null references client,
  thread_id uuid not null,
  office text not null,
  -- What it is about, sealed and bound to the thread.
  subject text not null,
  assigned_to text,
  assigned_to_name text,
  waits_since timestamptz,
  started_at timestamptz not null,
  last_at timestamptz not null,
  version int not null default 1,
  primary key (client_id, thread_id),
  check ((assigned_to is null) = (assigned_to_name is null))
);
create index message_thread_waiting on message_thread (office, waits_since, thread_id) where waits_since is not null;
create index message_thread_by_last on message_thread (last_at);

create table message (
  client_id uuid not null,
  message_id uuid not null,
  thread_id uuid not null,
  by_client boolean not null,
  sent_by text not null,
  sent_by_name text not null,
  sent_at timestamptz not null,
  -- What it says, sealed and bound to the message.
  sealed text not null,
  -- When somebody of the other side first had it before them.
  read_at timestamptz,
  primary key (client_id, message_id),
  foreign key (client_id, thread_id) references message_thread on delete cascade
);
create index message_by_thread on message (client_id, thread_id, sent_at);
create index message_by_sent on message (sent_at);

-- A file that hangs on a message. Its name and its content are sealed; what it is was looked at, not believed.
create table message_attachment (
  client_id uuid not null,
  attachment_id uuid not null,
  message_id uuid not null,
  name text not null,
  media_type text not null,
  size int not null check (size > 0),
  -- Whether a virus scanner has looked at it; without one, nobody has.
  is_scanned boolean not null,
  sealed text not null,
  primary key (client_id, attachment_id),
  foreign key (client_id, message_id) references message on delete cascade
);
create index message_attachment_by_message on message_attachment (client_id, message_id);
