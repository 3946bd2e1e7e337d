/*
code: GRANT-76
severity: warning
risk: none
title:
  fr: "à recevoir {year} d’une subvention"
  en: "receivable of {year} from a grant"
message:
  fr: "{grant}, {year} : 441 moins 487 bouge de {booked:euros}, rattaché moins reçu fait {reckoned:euros}{later}"
  en: "{grant}, {year}: 441 less 487 moves by {booked:euros}, attributed less received makes {reckoned:euros}{later}"
cause:
  fr: "{why}"
  en: "{why}"
cure:
  fr: "{entry} : {missing:euros}"
  en: "{entry}: {missing:euros}"
*/
select
  g."grant", concat_ws(' ', g."grant", fiscal_year_label(g.fiscal_year)) as subject, r.amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row,
  fiscal_year_label(g.fiscal_year) as year, g.booked, g.reckoned, abs(g.gap) as missing,
  case
    when g.made_good_in is null then ''
    when getvariable('lang') = 'en' then ', made good in ' || fiscal_year_label(g.made_good_in)
    else ', rattrapé en ' || fiscal_year_label(g.made_good_in)
  end as later,
  case
    when g.gap > 0 and getvariable('lang') = 'en' then 'a receipt not booked, or booked in another account than 441'
    when g.gap > 0 then 'encaissement non passé, ou passé ailleurs qu’en 441'
    when getvariable('lang') = 'en' then 'a receipt not typed, or of another grant'
    else 'encaissement non saisi, ou d’une autre subvention'
  end as why,
  case
    when g.gap > 0 and getvariable('lang') = 'en' then 'Debit the account where the receipt is, credit 441'
    when g.gap > 0 then 'Débiter le compte où est l’encaissement, créditer 441'
    when getvariable('lang') = 'en' then 'Type the receipt, or debit 441 and credit the account where it belongs'
    else 'Saisir l’encaissement, ou débiter 441 et créditer le compte dont il relève'
  end as entry
from book_gaps g
join book_gap_rows r on r."grant" = g."grant" and r.fiscal_year = g.fiscal_year and r.line = g.line
where g.line = '441' and g.cause = 'alone'
