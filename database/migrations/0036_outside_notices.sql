-- Notices outside the service (M4.1): that something waits there, and nothing else. To whom one goes is looked up when it
-- goes; here stands only that it is to go. At most one waits for a client.
create table outside_notice (
  client_id uuid not null references client,
  notice_id uuid not null,
  state text not null check (state in ('waiting', 'sent', 'nowhere', 'refused')),
  channel text check (channel in ('email', 'sms')),
  made_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  settled_at timestamptz,
  primary key (client_id, notice_id)
);
create unique index outside_notice_waiting on outside_notice (client_id) where state = 'waiting';
create index outside_notice_due on outside_notice (next_attempt_at) where state = 'waiting';
create index outside_notice_by_made on outside_notice (made_at);
