/*
each:
  attendance: {code: ATT-37, unit: participations, number: bigint, read: nombre, times: 10, least: 100}
  sales: {code: SALES-37, unit: €, number: "decimal(18, 2)", read: montant, times: 5, least: 200}
severity: warning
message:
  fr: "{place}, le {day} : {value} {{unit}}, {times} fois un jour médian ({usual})"
  en: "{place}, {day}: {value} {{unit}}, {times} times a median day ({usual})"
cause:
  fr: "un événement, un {{read}} mal lu, ou un total resté dans les lignes"
  en: "an event, a misread number, or a total left among the rows"
cure:
  fr: "Vérifier ce jour dans le fichier ; rien à faire si c’est un événement"
  en: "Check that day in the file; nothing to do if it was an event"
days: 20
rows: 20
*/
select sheet, source_row, place, "day", amount::{{number}} as value, middle::{{number}} as usual, floor(quotient(amount, middle))::bigint as times
from candidate_ordinary_day
where amount >= {{times}} * middle and amount >= {{least}}
-- Where it happens often it is the rhythm of the place.
qualify count(*) over (partition by place) <= 3
