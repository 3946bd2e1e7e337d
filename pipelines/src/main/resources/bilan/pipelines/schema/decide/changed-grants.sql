-- Grants that stood before and stand now with another award (after amendments), end or status.
select "grant", b.awarded, b.ends_on, b.status, n.awarded, n.ends_on, n.status
from standing_award b
join main.grant_totals(date '9999-12-31') n using ("grant")
where b.awarded is distinct from n.awarded or b.ends_on is distinct from n.ends_on or b.status is distinct from n.status
order by "grant"
