/*
code: SALES-23
severity: warning
message:
  fr: "Prestation du {service_from} au {service_to} : la fin précède le début"
  en: "Service from {service_from} to {service_to}: it ends before it starts"
cause:
  fr: "dates interverties, ou année fausse"
  en: "swapped dates, or a wrong year"
cure:
  fr: "Corriger les deux dates"
  en: "Correct both dates"
needs: [service_from, service_to]
*/
select sheet, source_row, service_from, service_to
from candidate
where service_to < service_from
