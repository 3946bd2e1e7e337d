/*
each:
  attendance: {code: ATT-31}
  sales: {code: SALES-31}
severity: warning
message:
  fr: "{lines} {lines|ligne|lignes} de {place} avant son ouverture ou son entrée dans le réseau, le {first_on} : dès le {first_day}"
  en: "{lines} {lines|line|lines} of {place} before it opened or joined the network, on {first_on}: from {first_day}"
cause:
  fr: "année fausse, ou date d’ouverture fausse dans la référence"
  en: "a wrong year, or a wrong opening date in the reference"
cure:
  fr: "Corriger les dates, ou celles du lieu dans la référence"
  en: "Correct the dates, or those of the place in the reference"
beside: [places]
*/
with life as (
  select place, greatest(opened_on, joined_on) as first_on from places
)
select arg_min(sheet, "day") as sheet, arg_min(source_row, "day") as source_row, place, first_on,
  sum("rows")::bigint as "lines", min("day") as first_day
from candidate_day join life using (place)
where (case when by_month then last_day("day") else "day" end) < first_on
group by place, first_on
