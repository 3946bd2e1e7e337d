-- An anomaly's name changes with its facts, so that what was accepted returns when they change; it is the
-- same in every language.
select
  code || '-' || left(md5(concat_ws('|', code, subject, sum(amount) over facts, sum(said) over facts, min(day) over facts, max(day) over facts)), 6) as anomaly,
  *
from anomaly_parts
window facts as (partition by code, subject)
