/*
code: SALES-37
severity: warning
message:
  fr: "{place}, le {day} : {value} €, {times} fois un jour médian ({usual})"
  en: "{place}, {day}: {value} €, {times} times a median day ({usual})"
cause:
  fr: "un événement, un montant mal lu, ou un total resté dans les lignes"
  en: "an event, a misread number, or a total left among the rows"
cure:
  fr: "Vérifier ce jour dans le fichier ; rien à faire si c'est un événement"
  en: "Check that day in the file; nothing to do if it was an event"
days: 20
rows: 20
*/
with days as (
  select place, "day", sum(amount) as amount, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate_day
  where not by_month and coalesce(channel, 'till') = 'till'
  group by place, "day"
),
usual as (
  select place, median(amount)::decimal(18, 2) as middle, max(amount) as high,
    list_sort(list(amount), 'desc')[2] as second
  from days
  where amount > 0
  group by place
  having count(*) >= 20
)
select sheet, source_row, coalesce(place, '–') as place, "day", amount::decimal(18, 2) as value, middle::decimal(18, 2) as usual, floor(amount / middle)::bigint as times
from days join usual using (place)
where amount >= 5 * middle and amount >= 200
-- Where it happens often it is the rhythm of the place.
qualify count(*) over (partition by place) <= 3
