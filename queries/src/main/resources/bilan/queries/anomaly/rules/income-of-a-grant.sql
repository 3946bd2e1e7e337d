/*
code: GRANT-75
severity: warning
risk: none
title:
  fr: "produit {year} d’une subvention"
  en: "income of {year} from a grant"
message:
  fr: "{grant}, {year} : {booked:euros} passés en produit de subvention, {reckoned:euros} rattachés à l’exercice{later}"
  en: "{grant}, {year}: {booked:euros} booked as income from grants, {reckoned:euros} attributed to the year{later}"
cause:
  fr: "{why}"
  en: "{why}"
cure:
  fr: "{entry}"
  en: "{entry}"
*/
with gaps as (
  select g.*, fiscal_year_label(g.fiscal_year) as year, abs(g.gap) as missing, if(g.is_private, '7551', '74') as account
  from book_gaps g
  where g.line = '74' and g.cause not in ('another', 'changed')
)
select
  g."grant", concat_ws(' ', g."grant", g.year) as subject, r.amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row,
  g.year, g.booked, g.reckoned, g.missing, g.account,
  case
    when g.made_good_in is null then ''
    when getvariable('lang') = 'en' then ', made good in ' || fiscal_year_label(g.made_good_in)
    else ', rattrapé en ' || fiscal_year_label(g.made_good_in)
  end as later,
  case
    when g.cause = 'made_good' and getvariable('lang') = 'en' then 'what a year before lacked or had too much is booked in this one'
    when g.cause = 'made_good' then 'ce qu’un exercice d’avant avait de moins ou de trop est passé dans celui-ci'
    when g.gap > 0 and getvariable('lang') = 'en' then 'deferred income (487) not booked, or income of another year'
    when g.gap > 0 then 'produit constaté d’avance (487) non passé, ou produit d’un autre exercice'
    when getvariable('lang') = 'en' then 'income to be received not booked, or booked in another account'
    else 'produit à recevoir non passé, ou passé dans un autre compte'
  end as why,
  case
    when g.cause = 'made_good' and getvariable('lang') = 'en' then 'Fill in “Montants par exercice”: what the books have in each closed year, the rest in the years after'
    when g.cause = 'made_good' then 'Saisir « Montants par exercice » : ce que les comptes ont passé à chaque exercice clos, le reste aux suivants'
    when g.gap > 0 and g.cause = 'alone' and not g.is_private then if(getvariable('lang') = 'en', 'Take ', 'Retirer ') || euros_said || if(getvariable('lang') = 'en', ' from 74: debit 74, credit the account where they belong', ' du 74 : débiter 74, créditer le compte dont c’est le produit')
    when g.cause = 'alone' and not g.is_private then if(getvariable('lang') = 'en', 'Find the ', 'Retrouver les ') || euros_said || if(getvariable('lang') = 'en', ': debit the account where they are, credit 74', ' : débiter le compte où ils sont, créditer 74')
    else if(getvariable('lang') = 'en', 'Debit ', 'Débiter ') || if(g.gap > 0, g.account, if(g.is_private, '4687', '441')) || if(getvariable('lang') = 'en', ', credit ', ', créditer ') || if(g.gap > 0, '487', g.account)
      || if(getvariable('lang') = 'en', ': ', ' : ') || euros_said
  end as entry
from (select *, if(getvariable('lang') = 'en', '€' || euros_label(missing, 'en'), euros_label(missing, 'fr') || ' €') as euros_said from gaps) g
join book_gap_rows r on r."grant" = g."grant" and r.fiscal_year = g.fiscal_year and r.line = '74'
