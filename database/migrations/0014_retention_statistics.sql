-- Cells of a batch that is being removed, before the small ones are counted in wider ones: they are gone when it is removed.
create table removal_statistic (
  batch_id uuid not null references removal_batch,
  measure text not null check (measure in ('recorded', 'seeking')),
  month date not null,
  office text not null,
  kind text not null,
  count bigint not null,
  primary key (batch_id, measure, month, office, kind)
);
