-- Fiscal years of which fewer than half of the lines would count that count now: their number before and after.
select any_value(fiscal_year), any_value(before.n), count(*)
from {{table}} join entity_before before using (entity_hash)
where counts
group by entity_hash
having any_value(before.n) > 3 and count(*) * 2 < any_value(before.n)
order by 1
