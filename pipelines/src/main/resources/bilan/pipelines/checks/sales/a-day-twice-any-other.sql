/*
code: SALES-38
severity: note
message:
  fr: "{place}, le {day} : {value} €, plus du double de tout autre jour ({next})"
  en: "{place}, {day}: {value} €, more than twice any other day ({next})"
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
select sheet, source_row, coalesce(place, '–') as place, "day", amount::decimal(18, 2) as value, second::decimal(18, 2) as next
from days join usual using (place)
where amount = high and high > 2 * second and amount < 5 * middle and amount >= 200
