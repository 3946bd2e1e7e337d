/*
each:
  attendance: {code: ATT-38, unit: participations, number: bigint, times: 10, least: 100}
  sales: {code: SALES-38, unit: €, number: "decimal(18, 2)", times: 5, least: 200}
severity: note
message:
  fr: "{place}, le {day} : {value} {{unit}}, plus du double de tout autre jour ({next})"
  en: "{place}, {day}: {value} {{unit}}, more than twice any other day ({next})"
cause:
  fr: "journée comptée deux fois, ou un événement"
  en: "a day counted twice, or an event"
cure:
  fr: "Vérifier ce jour dans le fichier ; rien à faire si c’est un événement"
  en: "Check that day in the file; nothing to do if it was an event"
days: 20
rows: 20
*/
select sheet, source_row, place, "day", amount::{{number}} as value, second::{{number}} as next
from candidate_ordinary_day
where amount = high and high > 2 * second and amount < {{times}} * middle and amount >= {{least}}
