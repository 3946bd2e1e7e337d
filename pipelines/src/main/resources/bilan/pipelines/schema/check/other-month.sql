-- What each other delivery counts in a month of a place, of the months from the first to the last of the delivery at hand.
select word_list[stream_place] as place, month, delivery_id, "rows", amount, "day"
from (
  select stream_place, date_trunc('month', {{date}}) as month, delivery_id, count(*) as "rows", sum({{amount}}) as amount, min({{date}}) as "day"
  from {{table}}
  where counts and delivery_id <> {{delivery}} and grain <> 5 and {{date}} between {{from}} and {{to}}
  group by 1, 2, 3
), store.words
