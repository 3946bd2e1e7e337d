/*
code: SALES-33
severity: warning
message:
  fr: "{lines} {lines|vente|ventes} de {place} pendant sa fermeture du {from_on} au {to_on}"
  en: "{lines} {lines|sale|sales} of {place} during its closure from {from_on} to {to_on}"
cause:
  fr: "date fausse, ou fermeture fausse dans la référence"
  en: "a wrong date, or a wrong closure in the reference"
cure:
  fr: "Corriger la date, ou la fermeture dans la référence"
  en: "Correct the date, or the closure in the reference"
beside: [closures]
*/
select arg_min(d.sheet, "day") as sheet, arg_min(d.source_row, "day") as source_row, d.place, c."from" as from_on, c."to" as to_on, sum("rows")::bigint as "lines"
from candidate_day d
join closures c on c.place is null or c.place = d.place
where coalesce(c.scope, 'all') in ('all', 'sales') and is_counter_sale(coalesce(channel, 'till')) and amount <> 0
  and "day" >= c."from" and (case when by_month then last_day("day") else "day" end) <= c."to"
group by d.place, c."from", c."to"
