-- Every decision, its place under the name that it has now.
select decision_id, table_name, coalesce(now.word, d.place), channel, source, other_source,
  answer, firm, from_delivery, to_delivery
from store.decision d
left join store.word was on was.word = d.place
left join store.place_alias a on a.written = was.code
left join store.word now on now.code = a.place
order by decision_id
