/*
each:
  attendance: {code: ATT-42, unit: participations, number: bigint, amount: participants, date: activity_date}
  sales: {code: SALES-42, unit: €, number: "decimal(18, 2)", amount: amount_incl_tax, date: sold_on}
severity: warning
message:
  fr: "{place}, le {day} : {value} {{unit}} en une ligne, juste ce que {lines} lignes de « {other} » font ce mois-là, et les deux comptent"
  en: "{place}, {day}: {value} {{unit}} in one row, just what {lines} rows of \"{other}\" come to in that month, and both count"
cause:
  fr: "un total du mois à côté de son détail : il compte double"
  en: "a total of the month beside its detail: it counts twice"
cure:
  fr: "Si c’est ce total, annuler l’une des deux livraisons : bilan deliveries, puis bilan deliveries undo"
  en: "If it is that total, undo one of the two deliveries: bilan deliveries, then bilan deliveries undo"
up_to: 50000
*/
with alone as (
  select sheet, source_row, place, "day", amount, date_trunc('month', "day") as month
  from candidate_day
  where "rows" = 1 and not by_month and amount >= 100
),
others as (
  select o.place, date_trunc('month', o.{{date}}) as month, o.source, count(*) as "lines", sum(o.{{amount}}) as amount
  from {{dataset}} o
  where o.delivery_id <> (select delivery_id from candidate limit 1)
    and exists (select 1 from alone a where a.place = o.place and a.month = date_trunc('month', o.{{date}}))
  group by all
  having count(*) >= 3
)
select a.sheet, a.source_row, a.place, a."day", a.amount::{{number}} as value, o."lines", o.source as other
from alone a
join others o on o.place = a.place and o.month = a.month and o.amount = a.amount
union all
select m.sheet, m.source_row, o.place, o.{{date}}, o.{{amount}}::{{number}}, m."lines", m.source
from (
  select place, date_trunc('month', "day") as month, sum(amount) as amount, sum("rows")::bigint as "lines",
    arg_min(sheet, "day") as sheet, arg_min(source_row, "day") as source_row, (select source from candidate limit 1) as source
  from candidate_day
  where not by_month
  group by 1, 2
  having sum("rows") >= 3 and sum(amount) >= 100
) m
join {{dataset}} o on o.place = m.place and date_trunc('month', o.{{date}}) = m.month and o.{{amount}} = m.amount
where o.delivery_id <> (select delivery_id from candidate limit 1)
