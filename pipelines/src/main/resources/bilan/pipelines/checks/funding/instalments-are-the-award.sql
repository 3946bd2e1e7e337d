/*
code: FUND-29
severity: warning
table: instalments
message:
  fr: "{grant} : l'échéancier fait {total} €, la subvention {awarded} €"
  en: "{grant}: the instalments make {total} €, the grant {awarded} €"
cause:
  fr: "échéance oubliée, ou avenant absent du fichier"
  en: "a forgotten instalment, or an amendment that the file lacks"
cure:
  fr: "Compléter l'échéancier ou les avenants"
  en: "Complete the instalments or the amendments"
*/
with amended as (
  select "grant", arg_max(amount, "on") as amount, max(amount) as highest from amendments where amount is not null group by "grant"
),
-- What may be meant by the award of a grant: at first, amended, final.
award as (
  select g."grant", g.amount_awarded, a.amount as amended, g.amount_final, g.start_on, g.end_on, g.decision_date, g.status, g.payment_basis,
    greatest(g.amount_awarded, a.highest, g.amount_final) as highest
  from grants g left join amended a using ("grant")
)
, planned as (
  select "grant", sum(amount) as total, arg_min(sheet, source_row) as sheet, min(source_row) as source_row from candidate group by "grant"
)
select planned.sheet, planned.source_row, "grant", total::decimal(18, 2) as total, coalesce(amount_final, amended, amount_awarded)::decimal(18, 2) as awarded
from planned join award using ("grant")
where amount_awarded is not null and coalesce(status, 'notified') in ('notified', 'signed', 'closed')
  and abs(total - amount_awarded) > 1 and coalesce(abs(total - amended) > 1, true) and coalesce(abs(total - amount_final) > 1, true)
