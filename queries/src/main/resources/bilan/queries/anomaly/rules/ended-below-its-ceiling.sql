/*
code: GRANT-12
severity: error
risk: grant
title:
  fr: "{ended}dépenses déclarées en deçà du plafond"
  en: "{ended}declared expenses below the ceiling"
message:
  fr: "{grant} : finie le {ends_on:day}, {lost:euros} du plafond ne sont couverts par aucune dépense déclarée"
  en: "{grant}: ended on {ends_on:day}, {lost:euros} of the ceiling are covered by no declared expense"
cause:
  fr: "dépenses non déclarées, ou projet moins cher que prévu"
  en: "expenses not declared, or a project cheaper than planned"
cure:
  fr: "Déclarer les dépenses qui restent si le financeur l’accepte encore ; sinon cet argent est perdu"
  en: "Declare the remaining expenses if the funder still accepts them; otherwise this money is lost"
*/
select s."grant", s."grant" as subject, w.undeclared as amount, s.awarded as said, s.ends_on as day, s.delivery_id, s.source, s.sheet, s.source_row, s.ends_on, w.undeclared as lost,
  -- A day later, it is said as not closed.
  case
    when s.ends_on < getvariable('as_of') then ''
    when getvariable('lang') = 'en' then 'agreement ended on ' || day_label(s.ends_on, 'en') || ', '
    else 'convention finie le ' || day_label(s.ends_on, 'fr') || ', '
  end as ended
from grants_awaited(getvariable('as_of')) w
join settled s using ("grant")
where w.undeclared >= 0.005
  and s.ends_on <= getvariable('as_of')
