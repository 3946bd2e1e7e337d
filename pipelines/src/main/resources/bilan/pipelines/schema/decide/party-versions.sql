-- What the new versions of these parties take the place of counts no more.
update {{table}} as r set latest = false, counts = false
where {{days}} and exists (
  select 1 from met_party p
  where p.place is not distinct from r.stream_place and {{older}})
