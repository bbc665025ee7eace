-- What falls due in which month, as reckoned in the night: figures for the archivist, who sees no client's row.
create table removal_forecast (
  month date not null,
  rule text not null,
  client_count int not null,
  entry_count int not null,
  reckoned_on date not null,
  primary key (month, rule)
);
