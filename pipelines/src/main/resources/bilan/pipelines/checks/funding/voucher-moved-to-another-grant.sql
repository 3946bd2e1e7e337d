/*
code: FUND-33
severity: warning
table: expenses
needs: [grant]
message:
  fr: "Pièce {voucher} ({amount} €) : elle compte pour {grant} (« {file} ») et pour {other_grant} (« {other_file} »)"
  en: "Voucher {voucher} ({amount} €): it counts for {grant} (“{file}”) and for {other_grant} (“{other_file}”)"
cause:
  fr: "dépense passée d’une subvention à une autre, que l’ancien fichier donne encore"
  en: "an expense moved from one grant to another, which the older file still gives"
cure:
  fr: "L’ôter du fichier où elle n’est plus et importer celui-ci de nouveau ; si elle est partagée, donner ses parts dans les affectations"
  en: "Remove it from the file where it no longer belongs and import that file again; if it is shared, give its shares as allocations"
*/
with elsewhere as (
  select c.sheet, c.source_row, c.voucher, c.line, c.amount_incl_tax::decimal(18, 2) as amount, c."grant", c.source as file,
    e."grant" as other_grant, e.source as other_file
  from candidate c
  join expenses e
    on e.voucher = c.voucher and e.amount_incl_tax = c.amount_incl_tax and e.line is not distinct from c.line
      and e.source <> c.source and e."grant" <> c."grant"
      and (e.fiscal_year = c.fiscal_year or e.fiscal_year is null or c.fiscal_year is null)
      and (e.journal = c.journal or e.journal is null or c.journal is null)
)
select sheet, source_row, voucher, any_value(amount) as amount, any_value("grant") as "grant", any_value(file) as file,
  min(other_grant) as other_grant, arg_min(other_file, other_grant) as other_file
from elsewhere
group by sheet, source_row, voucher
order by 1, 2
