/*
code: GRANT-11
severity: note
risk: none
title:
  fr: "bilan à remettre avant le {due_on:day}"
  en: "report due before {due_on:day}"
message:
  fr: "{grant} : le compte rendu est à remettre avant le {due_on:day}"
  en: "{grant}: the report is due before {due_on:day}"
cause:
  fr: "échéance dans les deux mois"
  en: "due within two months"
cure:
  fr: "Préparer le compte rendu"
  en: "Prepare the report"
*/
select s."grant", s."grant" as subject, greatest(s.total - s.received, 0) as amount, s.total as said, r.due_on as day, s.delivery_id, s.source, s.sheet, s.source_row, r.due_on
from reports r
join settled s using ("grant")
where r.due_on between getvariable('as_of') and getvariable('as_of') + interval 2 month
