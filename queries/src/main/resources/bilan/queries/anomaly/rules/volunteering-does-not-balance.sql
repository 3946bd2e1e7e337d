/*
code: GRANT-61
severity: warning
risk: none
title:
  fr: "contributions volontaires non équilibrées"
  en: "voluntary contributions do not balance"
message:
  fr: "{subject} : comptes 86 à {used:euros}, comptes 87 à {given:euros}"
  en: "{subject}: accounts 86 at {used:euros}, accounts 87 at {given:euros}"
cause:
  fr: "une moitié de l’écriture manque"
  en: "half of the entry is missing"
cure:
  fr: "Passer le même montant en 86 et en 87"
  en: "Book the same amount in 86 and in 87"
*/
with lines as (
  select fiscal_year, income, entry_date, delivery_id, source, sheet, source_row
  from statement_rows(getvariable('as_of'), getvariable('first_month'))
  where account[1:2] in ('86', '87')
),
uneven as (
  select
    fiscal_year, sign(sum(income)) as direction,
    -coalesce(sum(income) filter (where income < 0), 0) as used, coalesce(sum(income) filter (where income > 0), 0) as given
  from lines
  group by fiscal_year
  having abs(sum(income)) > 0.005
)
select
  null::varchar as "grant", fiscal_year_label(fiscal_year) as subject, u.direction * l.income as amount, l.income as said, l.entry_date as day, l.delivery_id, l.source, l.sheet, l.source_row, u.used, u.given
from uneven u
join lines l using (fiscal_year)
where getvariable('place') is null
