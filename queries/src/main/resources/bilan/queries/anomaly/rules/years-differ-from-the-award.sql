/*
code: GRANT-06
severity: warning
risk: none
title:
  fr: "montants par exercice différents du montant accordé"
  en: "amounts by year do not add up to the award"
message:
  fr: "{grant} : les montants par exercice font {told:euros}, la subvention {total:euros}"
  en: "{grant}: the amounts by year make {told:euros}, the grant {total:euros}"
cause:
  fr: "exercice oublié, ou avenant absent du fichier"
  en: "a forgotten year, or an amendment that the file lacks"
cure:
  fr: "Compléter les montants par exercice ou les avenants"
  en: "Complete the amounts by year or the amendments"
*/
with sums as (
  select y."grant", sum(y.amount) as told, k.total, sign(sum(y.amount) - k.total) as direction
  from grant_years y
  join known k using ("grant")
  where k.stands
  group by y."grant", k.total
  having sum(y.amount) <> k.total
),
told as (
  select * from sums where ("grant", told) not in (select "grant", amount from later_totals)
)
select t."grant", t."grant" as subject, t.direction * y.amount as amount, y.amount as said, null::date as day, y.delivery_id, y.source, y.sheet, y.source_row, t.told, t.total
from told t
join grant_years y using ("grant")
union all
select t."grant", t."grant", -t.direction * t.total, t.total, s.day, s.delivery_id, s.source, s.sheet, s.source_row, t.told, t.total
from told t
join settled s using ("grant")
