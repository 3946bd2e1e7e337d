/*
code: GRANT-71
severity: error
risk: voucher
title:
  fr: "heures au-delà de l’année du taux horaire"
  en: "hours beyond the year of the hourly rate"
message:
  fr: "{subject} : {hours} h d’une même personne sur {names}, le taux horaire en compte {bound} ({law})"
  en: "{subject}: {hours} h of one person on {names}, the hourly rate is of {bound} ({law})"
cause:
  fr: "heures saisies deux fois, ou quotité trop basse au contrat"
  en: "hours typed twice, or too low a share of full time in the contract"
cure:
  fr: "Ramener les heures déclarées à celles sur lesquelles le taux est calculé"
  en: "Bring the hours declared down to those that the rate is made of"
*/
with years as (
  select
    w.person_key, year(w."month") as worked_in, sum(w.hours) as hours, string_agg(distinct w."grant", ', ' order by w."grant") as names,
    max(w.year_hours) as bound, max(w.hourly_rate) as hourly_rate, any_value(if(getvariable('lang') = 'en', s.law_en, s.law)) as law
  from worked w
  join simplified s on s."grant" = w."grant" and s.kind = 'hourly_rate'
  where w.person_key is not null
  group by all
  having sum(w.hours) > max(w.year_hours)
)
select
  t."grant", y.worked_in || ' ' || left(y.person_key, 4) as subject,
  t.hours * y.hourly_rate * quotient(y.hours - y.bound, y.hours) as amount, t.hours as said, t."month" as day, t.delivery_id, t.source, t.sheet, t.source_row,
  y.hours::decimal(18, 2) as hours, y.names, y.bound::decimal(18, 2) as bound, y.law, subject as voucher
from years y
join worked t on t.person_key = y.person_key and year(t."month") = y.worked_in
join simplified s on s."grant" = t."grant" and s.kind = 'hourly_rate'
