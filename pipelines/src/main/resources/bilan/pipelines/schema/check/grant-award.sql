-- What may be meant by the award of a grant: at first, amended, final.
with amended as (
  select "grant", arg_max(amount, "on") as amended, max(amount) as amended_most from amendments where amount is not null group by "grant"
)
select "grant", g.amount_awarded, amended, amended_most, g.amount_final, g.status,
  greatest(g.amount_awarded, amended_most, g.amount_final) as highest
from grants g left join amended using ("grant")
