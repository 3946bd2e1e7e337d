/*
code: GRANT-74
severity: warning
risk: none
title:
  fr: "fonds dédiés {year}"
  en: "dedicated funds of {year}"
message:
  fr: "{grant}, {year} : fonds dédiés (19) de {booked:euros} dans les comptes, de {reckoned:euros} d’après le rattaché et le dépensé{later}"
  en: "{grant}, {year}: dedicated funds (19) of {booked:euros} in the books, of {reckoned:euros} by what is attributed and spent{later}"
cause:
  fr: "{why}"
  en: "{why}"
cure:
  fr: "{debit}, {credit} : {missing:euros}{unless}"
  en: "{debit}, {credit}: {missing:euros}{unless}"
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
    when not coalesce(g.restricted, false) and getvariable('lang') = 'en' then 'the grant is not said to be restricted (“Affectée”)'
    when not coalesce(g.restricted, false) then 'la subvention n’est pas dite affectée (« Affectée »)'
    when g.booked = 0 and getvariable('lang') = 'en' then 'the entry of the closing is missing'
    when g.booked = 0 then 'l’écriture de clôture manque'
    when g.reckoned = 0 and getvariable('lang') = 'en' then 'an entry too much: nothing is left, or nothing is used'
    when g.reckoned = 0 then 'écriture en trop : il ne reste rien à reporter, ou rien n’est utilisé'
    when getvariable('lang') = 'en' then 'a wrong amount, or vouchers that are not allocated to the grant'
    else 'montant faux, ou pièces non affectées à la subvention'
  end as why,
  -- What was carried too far is taken back; else it is carried, or used.
  if(getvariable('lang') = 'en', 'Debit ', 'Débiter ') || case when g.gap > 0 then '19' when g.booked < 0 then '789' else '689' end as debit,
  if(getvariable('lang') = 'en', 'credit ', 'créditer ') || case when g.gap < 0 then '19' when g.booked > 0 then '689' else '789' end as credit,
  case
    when g.made_good_in is null then ''
    when getvariable('lang') = 'en' then '; nothing is left to book, if the accounts of ' || fiscal_year_label(g.fiscal_year) || ' are approved'
    else ' ; rien n’est plus à passer si les comptes de ' || fiscal_year_label(g.fiscal_year) || ' sont approuvés'
  end as unless
from book_gaps g
join book_gap_rows r on r."grant" = g."grant" and r.fiscal_year = g.fiscal_year and r.line = g.line
where g.line = '19' and g.cause <> 'changed'
