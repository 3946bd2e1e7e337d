/*
each:
  attendance: {code: ATT-32}
  sales: {code: SALES-32}
severity: warning
message:
  fr: "{lines} {lines|ligne|lignes} de {place} après sa fermeture ou sa sortie du réseau, le {last_on} : jusqu’au {last_day}"
  en: "{lines} {lines|line|lines} of {place} after it closed or left the network, on {last_on}: until {last_day}"
cause:
  fr: "année fausse, ou date de fermeture fausse dans la référence"
  en: "a wrong year, or a wrong closing date in the reference"
cure:
  fr: "Corriger les dates, ou celles du lieu dans la référence"
  en: "Correct the dates, or those of the place in the reference"
beside: [places]
*/
with life as (
  select place, least(left_on, closed_on) as last_on from places
)
select arg_min(sheet, "day") as sheet, arg_min(source_row, "day") as source_row, place, last_on,
  sum("rows")::bigint as "lines", max("day") as last_day
from candidate_day join life using (place)
where "day" > last_on
group by place, last_on
