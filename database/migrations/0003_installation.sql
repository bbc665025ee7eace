-- What this register is for, once and for ever: a register with real people in it must never be opened by the demo's
-- sign-ins, and one that grew in a demo must never become a register of real people.
create table installation (
  only_one boolean primary key default true check (only_one),
  profile text not null check (profile in ('demo', 'production')),
  made_at timestamptz not null default now(),
  -- When the demo register was whole. Until then every start goes on loading it.
  demo_loaded_at timestamptz
);
