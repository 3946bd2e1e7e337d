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
  select voucher, sum(declared) as declared, count(*) as times, arg_max(sheet, source_row) as sheet, max(source_row) as source_row from candidate group by voucher
),
spent as (
  select voucher, sum(amount_incl_tax) as paid, sum(amount_incl_tax - coalesce(recoverable_tax, 0)) as cost from expenses group by voucher
),
-- Tax that is recovered is another fault, where a voucher is declared once.
compared as (
  select *, if(times > 1, cost, paid) as amount from declared join spent using (voucher)
)
select sheet, source_row, voucher, declared::decimal(18, 2) as declared, amount::decimal(18, 2) as amount
from compared
where declared > amount + 0.01 and amount > 0
