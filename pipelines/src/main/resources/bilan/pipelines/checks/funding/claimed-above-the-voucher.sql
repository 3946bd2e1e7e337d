/*
code: FUND-27
severity: warning
table: claim_lines
message:
  fr: "Pièce {voucher} : {declared} € déclarés en tout, elle est de {amount} €"
  en: "Voucher {voucher}: {declared} € declared in all, it is of {amount} €"
cause:
  fr: "même dépense déclarée deux fois"
  en: "one expense declared twice"
cure:
  fr: "Retirer la déclaration en trop"
  en: "Remove the extra declaration"
*/
with declared as (
  select voucher, sum(declared) as declared, arg_max(sheet, source_row) as sheet, max(source_row) as source_row from candidate group by voucher
),
spent as (
  select voucher, sum(amount_incl_tax) as amount from expenses group by voucher
)
select sheet, source_row, voucher, declared.declared::decimal(18, 2) as declared, spent.amount::decimal(18, 2) as amount
from declared join spent using (voucher)
where declared.declared > spent.amount + 0.01 and spent.amount > 0
