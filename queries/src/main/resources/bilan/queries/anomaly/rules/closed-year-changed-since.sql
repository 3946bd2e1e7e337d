/*
code: GRANT-85
severity: note
risk: none
title:
  fr: "exercice clos que change un avenant"
  en: "closed year that an amendment changes"
message:
  fr: "{grant} : {changed_by} change ce qui revient à {year} : {amount_then:euros} à la clôture des comptes, {amount_now:euros} au prorata maintenant"
  en: "{grant}: {changed_by} changes what belongs to {year}: {amount_then:euros} when the books were closed, {amount_now:euros} by days now"
cause:
  fr: "aide rattachée au prorata des jours, prolongée ou changée après la clôture ; les comptes de {year} ne sont pas faux"
  en: "a grant that belongs to years by days, extended or changed after they had ended; the books of {year} are not wrong"
cure:
  fr: "Remplir « Montants par exercice » pour {grant} : ceux des exercices clos comme dans les comptes, le reste aux suivants"
  en: "Fill the sheet “Grant years” for {grant}: closed years as in the books, the rest in those that follow"
*/
select
  c."grant", c."grant" || ' ' || fiscal_year_label(c.fiscal_year) as subject, abs(c.amount_then - c.amount) as amount, c.amount as said, c.changed_on as day, c.delivery_id, c.source, c.sheet, c.source_row,
  c.amount_then, c.amount as amount_now, fiscal_year_label(c.fiscal_year) as year,
  case
    when getvariable('lang') = 'en' then if(c.by_amendment, 'the amendment of ', 'its closing of ') || day_label(c.changed_on, 'en')
    else if(c.by_amendment, 'l’avenant du ', 'sa clôture du ') || day_label(c.changed_on, 'fr')
  end as changed_by
from explained_years c
where c.changed_on is not null
  and c.amount_then <> c.amount
  and getvariable('place') is null
