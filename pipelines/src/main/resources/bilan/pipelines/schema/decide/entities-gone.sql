-- The entities that counted before and do not any more.
select distinct {{row_name}} from {{table}} r
where r.entity_hash in (select entity_hash from entity_before)
  and r.entity_hash not in (select entity_hash from {{table}} where counts)
order by 1
