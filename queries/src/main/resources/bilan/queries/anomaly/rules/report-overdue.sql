/*
code: GRANT-10
severity: error
risk: grant
title:
  fr: "bilan en retard depuis le {due_on:day}"
  en: "report overdue since {due_on:day}"
message:
  fr: "{grant} : le compte rendu était dû le {due_on:day}{law}"
  en: "{grant}: the report was due on {due_on:day}{law}"
cause:
  fr: "compte rendu non remis, ou remis sans que « Bilan remis le » soit rempli"
  en: "report not sent, or sent without “Report sent on” being filled"
cure:
  fr: "Remettre le compte rendu, puis remplir « Bilan remis le »"
  en: "Send the report, then fill “Report sent on”"
*/
select
  s."grant", s."grant" as subject, greatest(s.total - s.received, 0) as amount, s.total as said, r.due_on as day, s.delivery_id, s.source, s.sheet, s.source_row, r.due_on,
  case
    when not r.by_law then ''
    when getvariable('lang') = 'en' then ' (six months after the end of the fiscal year: loi 2000-321, article 10)'
    else ' (six mois après la fin de l’exercice : loi 2000-321, article 10)'
  end as law
from reports r
join settled s using ("grant")
where r.due_on < getvariable('as_of')
