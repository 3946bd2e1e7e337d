-- What may be meant by the award of a grant: at first, amended, final. Rows of one code are one grant.
with amended as (
  select "grant", arg_max(amount, "on") as amended, max(amount) as amended_most from amendments where amount is not null group by "grant"
),
told as (
  select "grant", sum(amount_awarded) as amount_awarded, sum(amount_final) as amount_final, arg_max(status, is_standing(status)) as status
  from grants
  group by "grant"
)
select "grant", g.amount_awarded, amended, amended_most, g.amount_final, g.status,
  greatest(g.amount_awarded, amended_most, g.amount_final) as highest
from told g left join amended using ("grant")
