-- Units of the new delivery whose value a later delivery has already replaced: a union doesn't bring it back.
update {{table}} set latest = false, counts = false
where {{newer}} and unit_hash in (
  with newer as (
    select unit_hash, count(*) as n, sum(row_hash::hugeint) as text
    from {{table}} where {{newer}} and latest group by unit_hash
  ),
  older as (
    select unit_hash, max(delivery_id) as delivery_id, count(*) as n, sum(row_hash::hugeint) as text
    from {{table}} where {{older}} group by unit_hash
  ),
  replaced as (
    select unit_hash, delivery_id, count(*) as n, sum(row_hash::hugeint) as text
    from {{table}} join store.delivery using (delivery_id)
    where state = 'applied' and delivery_id < {{delivery}} and not latest and {{overlapping}}
      and not ({{apart}})
      and unit_hash in (select unit_hash from newer)
    group by unit_hash, delivery_id
  )
  select newer.unit_hash
  from newer join older using (unit_hash) join replaced using (unit_hash)
  where (newer.n <> older.n or newer.text <> older.text)
    and replaced.n = newer.n and replaced.text = newer.text
    and replaced.delivery_id < older.delivery_id
)
