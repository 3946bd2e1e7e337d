/*
code: GRANT-70
severity: warning
title:
  fr: "heures au-delà d’un temps plein"
  en: "hours beyond full time"
message:
  fr: "{subject} : {hours} h d’une même personne sur {names}"
  en: "{subject}: {hours} h of one person on {names}"
cause:
  fr: "heures saisies deux fois, ou sur deux subventions pour le même travail"
  en: "hours typed twice, or on two grants for the same work"
cure:
  fr: "Ramener les heures à celles du contrat"
  en: "Bring the hours down to those of the contract"
*/
with beyond as (
  select person_key, "month", sum(hours) as hours, string_agg(distinct "grant", ', ' order by "grant") as names
  from timesheets
  where person_key is not null and "month" <= getvariable('as_of')
  group by person_key, "month"
  having sum(hours) > 200
)
select
  t."grant", strftime(b."month", '%m/%Y') || ' ' || left(b.person_key, 4) as subject, null::decimal(18, 6) as amount, t.hours as said, t."month" as day, t.delivery_id, t.source, t.sheet, t.source_row, b.hours::decimal(18, 2) as hours, b.names
from beyond b
join timesheets t on t.person_key = b.person_key and t."month" = b."month"
