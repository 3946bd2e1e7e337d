-- Keys of persons that are to be replaced, each by a token; the salt is thrown away.
create or replace temp table leaving (key varchar not null, token varchar not null);
create or replace temp table leaving_reject (reject_id integer not null);
create or replace temp table leaving_hash (old bigint not null, new bigint not null);
