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
allocated as (
  select c.sheet, c.source_row, coalesce(a."grant", c."grant") as "grant", c.amount_incl_tax,
    coalesce(c.invoiced_on, c.paid_on) as spent_on
  from candidate c
  left join allocations a on a.voucher = c.voucher and (a.line is null or a.line = c.line)
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, "grant", start_on, end_on,
  count(*) as "lines", sum(amount_incl_tax)::decimal(18, 2) as total
from allocated join convention using ("grant")
where spent_on < start_on or spent_on > end_on
group by "grant", start_on, end_on
