-- How many rows there are, and a sum over all that they say.
select count(*), coalesce(sum(hash(t)), 0)::varchar from ({{rows}}) t
