/*
each:
  attendance: {code: ATT-39}
  sales: {code: SALES-39}
severity: note
message:
  fr: "{place} : rien du {gap_from} au {gap_to} ({days} jours), sans fermeture déclarée"
  en: "{place}: nothing from {gap_from} to {gap_to} ({days} days), and no closure is declared"
cause:
  fr: "fichier incomplet, ou fermeture absente de la référence"
  en: "an incomplete file, or a closure that the reference lacks"
cure:
  fr: "Compléter le fichier, ou déclarer la fermeture dans la référence"
  en: "Complete the file, or declare the closure in the reference"
days: 58
rows: 30
*/
with days as (
  select distinct place, "day" from candidate_day where not by_month and place is not null and coalesce(channel, 'till') = 'till'
),
gaps as (
  select place, "day" + 1 as gap_from, lead("day") over (partition by place order by "day") - 1 as gap_to from days
),
-- A place that comes about every week.
steady as (
  select place from days group by place having count(*) >= 30 and count(*) * 10 >= max("day") - min("day")
)
select null::varchar as sheet, null::integer as source_row, place, gap_from, gap_to, gap_to - gap_from + 1 as days
from gaps join steady using (place)
where gap_to - gap_from >= 27
  and not exists (
    select 1 from closures c
    where (c.place is null or c.place = gaps.place) and coalesce(c.scope, 'all') in ('all', '{{dataset}}')
      and c."from" <= gap_to and c."to" >= gap_from
  )
  and not exists (
    select 1 from coverage c
    where c.dataset = '{{dataset}}' and c.place = gaps.place and c.period_from <= gap_to and c.period_to >= gap_from
      and c.delivery_id <> (select delivery_id from candidate limit 1)
  )
