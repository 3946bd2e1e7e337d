-- What a code that was derived from a grant's words stands for; of one without a day, the code ends with its year, if any.
select
  "grant" as code,
  coalesce(decision_date, start_on) as day,
  concat_ws(', ', funder, coalesce(purpose, programme, reference), if(day is null, nullif(regexp_extract("grant", '/(\d{4})$', 1), ''), null)) as label
from grants
where provisional
order by all
