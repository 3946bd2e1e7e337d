-- The places, with what is expected of them as one text.
select
  place,
  kind,
  opened_on,
  joined_on,
  left_on,
  closed_on,
  array_to_string(expects, ',') as expects
from places
order by place
