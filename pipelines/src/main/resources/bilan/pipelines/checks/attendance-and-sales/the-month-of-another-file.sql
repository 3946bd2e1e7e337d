/*
each:
  attendance: {code: ATT-42, unit: participations, number: bigint}
  sales: {code: SALES-42, unit: €, number: "decimal(18, 2)"}
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
*/
with mine as (
  select place, date_trunc('month', "day") as month, sum("rows")::bigint as "rows", sum(amount) as amount, min("day") as "day",
    arg_min(sheet, "day") as sheet, arg_min(source_row, "day") as source_row, (select source from candidate limit 1) as source
  from candidate_day
  where not by_month
  group by 1, 2
  having sum(amount) >= 100
)
select m.sheet, m.source_row, m.place, if(m."rows" = 1, m."day", o."day") as "day", m.amount::{{number}} as value,
  greatest(m."rows", o."rows") as "lines", if(m."rows" = 1, d.source, m.source) as other
from mine m
join other_month o on o.place = m.place and o.month = m.month and o.amount = m.amount
join store.delivery d on d.delivery_id = o.delivery_id
where least(m."rows", o."rows") = 1 and greatest(m."rows", o."rows") >= 3
