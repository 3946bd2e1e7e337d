/*
each:
  attendance: {code: ATT-36, came_fr: une activité, came_en: an activity}
  sales: {code: SALES-36, came_fr: des ventes, came_en: sales}
severity: note
message:
  fr: "{place} : {{came_fr}} un {weekday_fr}, le {first_day}, alors que le lieu n’ouvre presque jamais ce jour-là"
  en: "{place}: {{came_en}} on a {weekday_en}, {first_day}, though the place hardly ever opens then"
cause:
  fr: "ouverture exceptionnelle, ou date fausse"
  en: "an exceptional opening, or a wrong date"
cure:
  fr: "Vérifier la date ; rien à faire si le lieu a ouvert"
  en: "Check the date; nothing to do if the place was open"
days: 71
*/
with opened as (
  select place, "day", isodow("day") as weekday, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate_day
  where not by_month and amount <> 0 and place is not null and coalesce(channel, 'till') = 'till'
  group by place, "day"
),
usual as (
  select place, weekday, count(*) as days, min("day") as first_day, arg_min(sheet, "day") as sheet, arg_min(source_row, "day") as source_row
  from opened
  group by place, weekday
),
span as (
  select place, count(distinct date_trunc('week', "day")) as weeks from opened group by place
)
select u.sheet, u.source_row, u.place, u.first_day,
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'][u.weekday] as weekday_fr,
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][u.weekday] as weekday_en
from usual u join span s using (place)
-- Only where the week has a rhythm: at least three days on which the place opens most weeks.
where s.weeks >= 12 and u.days * 25 <= s.weeks
  and (select count(*) from usual o where o.place = u.place and o.days * 2 >= s.weeks) >= 3
