/*
code: GRANT-70
severity: warning
risk: none
title:
  fr: "heures au-delà du contrat"
  en: "hours beyond the contract"
message:
  fr: "{subject} : {hours} h d’une même personne sur {names}, {bound}"
  en: "{subject}: {hours} h of one person on {names}, {bound}"
cause:
  fr: "heures saisies deux fois, ou sur deux subventions pour le même travail"
  en: "hours typed twice, or on two grants for the same work"
cure:
  fr: "Ramener les heures à celles du contrat, ou donner le contrat (feuille « Contrats »)"
  en: "Bring the hours down to those of the contract, or give the contract (sheet “Employment contracts”)"
*/
with usual as (
  select "grant", settled::decimal(18, 6) as hours, if(getvariable('lang') = 'en', law_en, law) as law
  from grant_rules(getvariable('simplified_costs'))
  where what = 'month'
),
months as (
  select
    w.person_key, w."month", sum(w.hours) as hours, string_agg(distinct w."grant", ', ' order by w."grant") as names,
    max(w.monthly_hours) as contract, max(u.hours) as usual, any_value(u.law) as law
  from worked w
  left join usual u on u."grant" = w."grant"
  where w.person_key is not null
  group by w.person_key, w."month"
),
beyond as (
  select * from months where hours > coalesce(contract, usual)
)
select
  t."grant", strftime(b."month", '%m/%Y') || ' ' || left(b.person_key, 4) as subject, null::decimal(18, 6) as amount, t.hours as said, t."month" as day, t.delivery_id, t.source, t.sheet, t.source_row, b.hours::decimal(18, 2) as hours, b.names,
  case
    when b.contract is not null and getvariable('lang') = 'en' then b.contract::decimal(18, 2) || ' h in the contract'
    when b.contract is not null then b.contract::decimal(18, 2) || ' h au contrat'
    when getvariable('lang') = 'en' then b.usual::decimal(18, 0) || ' h at most without a contract (' || b.law || ')'
    else b.usual::decimal(18, 0) || ' h au plus sans contrat (' || b.law || ')'
  end as bound
from beyond b
join worked t on t.person_key = b.person_key and t."month" = b."month"
