/*
code: FUND-12
severity: warning
table: expenses
message:
  fr: "{grant} : {lines} {lines|dépense|dépenses} pour {total} €, hors de la convention ({start_on} – {end_on})"
  en: "{grant}: {lines} {lines|expense|expenses} for {total} €, outside of the agreement ({start_on} – {end_on})"
cause:
  fr: "dépense d’une autre convention, ou avenant de prolongation absent"
  en: "an expense of another agreement, or an extension that the file lacks"
cure:
  fr: "Affecter ces dépenses ailleurs, ou ajouter l’avenant"
  en: "Allocate these expenses elsewhere, or add the amendment"
*/
with convention as (
  select g."grant", g.start_on, greatest(g.end_on, max(a.end_on)) as end_on
  from grants g left join amendments a using ("grant")
  group by g."grant", g.start_on, g.end_on
),
-- An amount given to several lines of a voucher is spread by what they cost; the voucher's own grant goes before allocations.
priced as (
  select sheet, source_row, voucher, line, "grant", coalesce(invoiced_on, paid_on) as spent_on,
    amount_incl_tax - coalesce(recoverable_tax, 0) as cost
  from candidate
),
allocated as (
  select sheet, source_row, "grant", spent_on, cost as amount from priced where "grant" is not null
  union all
  select c.sheet, c.source_row, a."grant", c.spent_on,
    coalesce(a.share * c.cost, a.amount * coalesce(quotient(c.cost, sum(c.cost) over (partition by a.voucher, a.line, a."grant")), 1))
  from priced c
  join allocations a on a.voucher = c.voucher and (a.line is null or a.line = c.line)
  where c."grant" is null
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, "grant", start_on, end_on,
  count(distinct (sheet, source_row)) as "lines", sum(amount)::decimal(18, 2) as total
from allocated join convention using ("grant")
where spent_on < start_on or spent_on > end_on
group by "grant", start_on, end_on
