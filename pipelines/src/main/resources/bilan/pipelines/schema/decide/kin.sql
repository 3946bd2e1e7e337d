-- Which live deliveries follow the files of another source.
select k.delivery_id, table_name, p.word, d.source, r.word, other_source, o.word
from store.kin k
join store.delivery d on d.delivery_id = k.delivery_id and d.state = 'applied'
left join store.place_alias a on a.written = k.place
left join store.word p on p.code = coalesce(a.place, k.place)
left join store.word r on r.code = k.register
left join store.word o on o.code = k.other_register
order by all
