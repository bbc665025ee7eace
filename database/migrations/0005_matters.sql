-- Cases that run (asia): a number, a state, a handler, an office and a deadline. An open one holds the client's data.
create sequence matter_number;
create table matter (
  client_id uuid not null references client,
  matter_id uuid not null,
  number text not null,
  kind text not null,
  office text not null,
  state text not null check (state in ('received', 'inHand', 'waiting', 'closed')),
  result text check (result in ('granted', 'partlyGranted', 'refused', 'withdrawn', 'transferred', 'answered')),
  handler text,
  handler_name text,
  received_on date not null,
  due_on date,
  closed_on date,
  version int not null check (version >= 1),
  primary key (client_id, matter_id),
  check ((state = 'closed') = (result is not null and closed_on is not null))
);
create index matter_by_office on matter (office, state, due_on, matter_id);

-- What was done in a matter, in order: who, when, from which state to which, and what they wrote.
create table matter_event (
  client_id uuid not null,
  matter_id uuid not null,
  version int not null,
  -- As the matter's own: who handles the kind sees what was done in it.
  kind text not null,
  state text not null,
  note text,
  done_by text not null,
  done_by_name text not null,
  done_at timestamptz not null,
  primary key (client_id, matter_id, version),
  foreign key (client_id, matter_id) references matter
);
