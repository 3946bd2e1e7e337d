/*
title: {fr: "Ruptures de série", en: "Breaks"}
description: {fr: "Changements de définition qui empêchent de comparer avant et après", en: "Changes of definition that keep before and after from being compared"}
parameters:
  years: {type: years, default: last 3}
columns:
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  field:
    {label: {fr: Champ, en: Field}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  break_on:
    {label: {fr: Le, en: On}, kind: date}
  reason:
    {label: {fr: Motif, en: Reason}, kind: text}
*/
select
  case dataset
    when 'attendance' then if(getvariable('lang') = 'en', 'Attendance', 'Fréquentation')
    when 'sales' then if(getvariable('lang') = 'en', 'Sales', 'Ventes')
    when 'funding' then if(getvariable('lang') = 'en', 'Funding', 'Financements')
    when 'reference' then if(getvariable('lang') = 'en', 'Reference', 'Référentiel')
    when 'ledger' then if(getvariable('lang') = 'en', 'Ledger', 'Comptabilité')
    else dataset
  end as dataset,
  case field
    when 'duration_minutes' then if(getvariable('lang') = 'en', 'Duration', 'Durée')
    when 'participants' then if(getvariable('lang') = 'en', 'Participants', 'Participants')
    when 'kind' then if(getvariable('lang') = 'en', 'Kind of activity', 'Type d’activité')
    when 'themes' then if(getvariable('lang') = 'en', 'Themes', 'Thèmes')
    when 'age' then if(getvariable('lang') = 'en', 'Age', 'Âge')
    when 'gender' then if(getvariable('lang') = 'en', 'Gender', 'Genre')
    when 'amount_excl_tax' then if(getvariable('lang') = 'en', 'Amount excl. tax', 'Montant HT')
    when 'amount_incl_tax' then if(getvariable('lang') = 'en', 'Amount incl. tax', 'Montant TTC')
    when 'tax_rate' then if(getvariable('lang') = 'en', 'VAT rate', 'Taux de TVA')
    else field
  end as field,
  place,
  "on" as break_on,
  reason
from breaks
where "on" between getvariable('from_date') and getvariable('to_date')
order by break_on, dataset, place
