-- Employers and their vacancies: what offering a job and presenting a jobseeker takes (N5.10). No personal data is in them,
-- of clients or of an employer's people: an address for applications is the business's own.
create table employer (
  employer_id uuid primary key,
  business_id text not null unique,
  name text not null,
  street text,
  postal_code text,
  city text,
  -- Where the employer takes post about its vacancies; secret data goes there encrypted, or not at all.
  email text,
  -- The language in which the employer is written to (423/2003 §19).
  language text not null check (language in ('fi', 'sv', 'en')),
  changed_by text not null,
  changed_at timestamptz not null,
  version int not null check (version >= 1)
);
create index employer_by_name on employer (lower(name) collate "C", employer_id);

create sequence vacancy_number;
create table vacancy (
  vacancy_id uuid primary key,
  -- Office, year and running number, as offers and letters cite it.
  number text not null unique,
  employer_id uuid not null references employer,
  office text not null,
  title text not null,
  occupation text,
  tasks text,
  -- What the work demands of health, where it does: without it no health datum is necessary for the vacancy's sake (N7.7).
  health_demands text,
  municipality text,
  hours text,
  duration text,
  employment_type text,
  places int not null check (places between 1 and 999),
  opened_on date not null,
  apply_by date,
  starts_on date,
  state text not null check (state in ('open', 'filled', 'withdrawn')),
  changed_by text not null,
  changed_at timestamptz not null,
  version int not null check (version >= 1)
);
create index vacancy_by_opening on vacancy (opened_on desc, vacancy_id desc);
create index vacancy_by_employer on vacancy (employer_id, opened_on desc);
