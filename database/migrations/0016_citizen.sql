-- The citizens' door (N9.7): who is signed in there, and what its visitors have chosen.

-- A session of a person in the e-service. Who it is, is sealed: nobody learns from this table that somebody is a client.
-- It never changes but for its idle clock and its end.
create table own_session (
  session_hash bytea primary key check (length(session_hash) = 32),
  session_id uuid not null unique,
  -- The person, sealed and bound to the session: name, identity code, and the client whom the code found.
  sealed text not null,
  -- Keyed hash of what the identity provider calls the person: ends all of one person's sessions without naming them.
  subject_hash bytea not null check (length(subject_hash) = 32),
  strength text not null check (strength in ('substantial', 'high')),
  -- The identity provider's own name for its session, for the log-out that it sends.
  provider_session text,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  idle_ends_at timestamptz not null check (idle_ends_at <= ends_at),
  ended_at timestamptz
) with (fillfactor = 80);
create index own_session_by_subject on own_session (subject_hash) where ended_at is null;
create index own_session_by_provider_session on own_session (provider_session) where ended_at is null;
create index own_session_by_end on own_session (ends_at);
grant select, insert, update, delete on own_session to seloste_door;

-- Visitor statistics, of those who allowed them (N13.1): how often a page was opened on a day, in which language. Nobody's
-- path through the pages is kept; who comes for the first time that day says so themself, by a cookie that ends at midnight.
create table visit_count (
  day date not null,
  page text not null,
  language text not null,
  views int not null,
  visitors int not null,
  primary key (day, page, language)
);
grant select, insert, update on visit_count to seloste_door;

-- Cases raised by somebody who is no client, or not known to be one: feedback on accessibility, and a person whom a foreign
-- means of identification vouches for. They have no client to hang on; what they say is sealed.
create table visitor_matter (
  matter_id uuid primary key,
  number text not null,
  kind text not null,
  state text not null check (state in ('received', 'closed')),
  received_on date not null,
  due_on date,
  closed_on date,
  -- What was said, and how to answer, sealed and bound to the matter.
  sealed text not null,
  -- The answer as it was given, sealed too.
  answer text,
  closed_by text,
  closed_by_name text,
  check ((state = 'closed') = (closed_on is not null and closed_by is not null))
);
create index visitor_matter_by_state on visitor_matter (state, due_on, matter_id);
