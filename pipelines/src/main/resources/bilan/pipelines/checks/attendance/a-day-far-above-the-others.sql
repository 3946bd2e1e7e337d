/*
code: ATT-37
severity: warning
message:
  fr: "{place}, le {day} : {value} participations, {times} fois un jour médian ({usual})"
  en: "{place}, {day}: {value} participations, {times} times a median day ({usual})"
cause:
  fr: "un événement, un nombre mal lu, ou un total resté dans les lignes"
  en: "an event, a misread number, or a total left among the rows"
cure:
  fr: "Vérifier ce jour dans le fichier ; rien à faire si c'est un événement"
  en: "Check that day in the file; nothing to do if it was an event"
days: 20
rows: 20
*/
with days as (
  select stream_place as place, activity_date as "day", sum(coalesce(participants, 1))::decimal(18, 6) as amount,
    arg_max(sheet, participants) as sheet, arg_max(source_row, coalesce(participants, 1)) as source_row
  from candidate
  where grain <> 'month' and coalesce(kind, 'workshop') <> 'event'
  group by 1, 2
),
usual as (
  select place, median(amount)::decimal(18, 2) as middle, max(amount) as high,
    list_sort(list(amount), 'desc')[2] as second
  from days
  where amount > 0
  group by place
  having count(*) >= 20
)
select sheet, source_row, coalesce(place, '–') as place, "day", amount::bigint as value, middle::bigint as usual, floor(amount / middle)::bigint as times
from days join usual using (place)
where amount >= 10 * middle and amount >= 100
-- Where it happens often it is the rhythm of the place.
qualify count(*) over (partition by place) <= 3
