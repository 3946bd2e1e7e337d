/*
code: GRANT-05
severity: warning
risk: none
title:
  fr: "échéancier différent du montant accordé"
  en: "instalments differ from the award"
message:
  fr: "{grant} : l’échéancier fait {planned:euros}, la subvention {awarded:euros}"
  en: "{grant}: the instalments make {planned:euros}, the grant {awarded:euros}"
cause:
  fr: "échéance oubliée, ou avenant absent du fichier"
  en: "a forgotten instalment, or an amendment that the file lacks"
cure:
  fr: "Compléter l’échéancier ou les avenants"
  en: "Complete the instalments or the amendments"
*/
with sums as (
  select i."grant", sum(i.amount) as planned, k.awarded, sign(sum(i.amount) - k.awarded) as direction
  from instalments i
  join known k using ("grant")
  where k.stands and k.status is distinct from 'closed'
  group by i."grant", k.awarded
  having sum(i.amount) <> k.awarded
),
planned as (
  select * from sums where ("grant", planned) not in (select "grant", amount from later_totals)
)
select p."grant", p."grant" as subject, p.direction * i.amount as amount, i.amount as said, i.due_on as day, i.delivery_id, i.source, i.sheet, i.source_row, p.planned, p.awarded
from planned p
join instalments i using ("grant")
union all
select p."grant", p."grant", -p.direction * p.awarded, p.awarded, s.day, s.delivery_id, s.source, s.sheet, s.source_row, p.planned, p.awarded
from planned p
join settled s using ("grant")
