/*
code: GRANT-77
severity: warning
risk: none
title:
  fr: "encaissement passé en {account}"
  en: "receipt booked in {account}"
message:
  fr: "{grant} : {received:euros} reçus le {received_on:day} sont passés en {account}, qui n’est pas un compte de subvention"
  en: "{grant}: {received:euros} received on {received_on:day} are booked in {account}, which is no account of grants"
cause:
  fr: "virement pris pour une vente ou pour une autre recette"
  en: "a transfer taken for a sale or for other income"
cure:
  fr: "Débiter {account}, créditer {grants_account} : {received:euros}"
  en: "Debit {account}, credit {grants_account}: {received:euros}"
*/
select
  x."grant", concat_ws(' ', x."grant", x.entry_date, x.account) as subject, x.income as amount, x.income as said, x.entry_date as day, x.delivery_id, x.source, x.sheet, x.source_row,
  x.account, x.income as received, x.entry_date as received_on,
  -- Where grants to be received are booked, receipts settle them.
  case
    when l.is_private then '7551'
    when k.nature = 'investment' or exists (select 1 from book_entries where line = '441') then '441'
    else '74'
  end as grants_account
from booked_elsewhere x
join known k on k."grant" = x."grant"
left join (select "grant", bool_or(is_private) as is_private from book_lines group by "grant") l on l."grant" = x."grant"
where getvariable('place') is null
