/*
code: ATT-38
severity: note
message:
  fr: "{place}, le {day} : {value} participations, plus du double de tout autre jour ({next})"
  en: "{place}, {day}: {value} participations, more than twice any other day ({next})"
cause:
  fr: "journée comptée deux fois, ou un événement"
  en: "a day counted twice, or an event"
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
select sheet, source_row, coalesce(place, '–') as place, "day", amount::bigint as value, second::bigint as next
from days join usual using (place)
where amount = high and high > 2 * second and amount < 10 * middle and amount >= 100
