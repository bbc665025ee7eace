-- Why a request or a claim was refused, wholly or in part: the person is given a written certificate of it (N11.1).
alter table matter add column reasons text;
