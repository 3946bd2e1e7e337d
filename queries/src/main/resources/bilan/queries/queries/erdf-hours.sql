/*
title: {fr: "Heures sur une subvention", en: "Hours on a grant"}
description: {fr: "Heures par personne (les quatre premiers signes de son empreinte) et mois, à côté du contrat et du taux horaire (-p grant=CODE)", en: "Hours by person (the first four signs of the key) and month, beside the contract and the hourly rate (-p grant=CODE)"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 1}
  period: {type: period, optional: true}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  person:
    {label: {fr: Personne, en: Person}, kind: text}
  hours:
    {label: {fr: Heures, en: Hours}, kind: hours, additivity: sum}
  contract:
    {label: {fr: Heures au contrat, en: Contract hours}, kind: hours, additivity: none}
  hourly_rate:
    {label: {fr: Taux horaire, en: Hourly rate}, kind: amount, additivity: none,
     definition: {fr: "Dernier coût annuel brut documenté, divisé par les heures d’un temps plein, au prorata de la quotité", en: "Last documented annual gross cost over the hours of full time, pro rata of the share of full time"}}
  cost:
    {label: {fr: Coût, en: Cost}, kind: amount, additivity: known}
*/
select
  "month" as "month",
  upper(left(person_key, 4)) as person,
  sum(hours)::decimal(38, 6) as hours,
  any_value(monthly_hours) as contract,
  if(any_value(monthly_hours) is null, if(getvariable('lang') = 'en', 'no contract (sheet “Employment contracts”)', 'aucun contrat (feuille « Contrats »)'), null) as contract_note,
  any_value(hourly_rate) as hourly_rate,
  if(any_value(hourly_rate) is null, if(getvariable('lang') = 'en', 'no annual cost', 'pas de coût annuel'), null) as hourly_rate_note,
  sum(cost)::decimal(38, 6) as cost,
  if(any_value(hourly_rate) is null, if(getvariable('lang') = 'en', 'no annual cost', 'pas de coût annuel'), null) as cost_note
from grant_hours(getvariable('simplified_costs'), getvariable('as_of'))
where "grant" = getvariable('grant')
  and (getvariable('period_from')::date is null or last_day("month") between getvariable('period_from')::date and getvariable('period_to')::date)
group by 1, person_key
order by 1, 2

-- rows: each row of hours, and the contract of its month
select
  delivery_id, source, sheet, source_row, null::varchar as place, "month" as day, concat_ws(' – ', "grant", voucher) as about,
  "month" as "month", upper(left(person_key, 4)) as person, hours, cost
from grant_hours(getvariable('simplified_costs'), getvariable('as_of'))
where "grant" = getvariable('grant')
  and (getvariable('period_from')::date is null or last_day("month") between getvariable('period_from')::date and getvariable('period_to')::date)
union all by name
select
  contract_delivery as delivery_id, contract_source as source, contract_sheet as sheet, contract_row as source_row, null::varchar as place, contract_start as day,
  upper(left(person_key, 4)) as about, "month" as "month", upper(left(person_key, 4)) as person, monthly_hours as contract, hourly_rate
from grant_hours(getvariable('simplified_costs'), getvariable('as_of'))
where "grant" = getvariable('grant') and contract_row is not null
