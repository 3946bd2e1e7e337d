-- The decisions made since a delivery that could concern a source.
select count(*) from store.decision
where from_delivery <= ? and to_delivery >= ? and to_delivery < ?
  and (source = ? or other_source = ? or source = '')
