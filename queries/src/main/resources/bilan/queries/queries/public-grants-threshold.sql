/*
title: {fr: "Subventions publiques au-delà du seuil des comptes certifiés", en: "Public grants beyond the threshold of audited accounts"}
description: {fr: "Ce que des autorités administratives ont versé par an, et de combien cela dépasse 153 000 € : commissaire aux comptes et comptes publiés (code de commerce, L612-4 et D612-5)", en: "What French public bodies paid in a year, and by how much it exceeds €153,000: an auditor and published accounts (code de commerce, L612-4 and D612-5)"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  received:
    {label: {fr: Reçu des autorités administratives, en: Received from public bodies}, kind: amount,
     definition: {fr: "Versements de l’année, remboursements en moins, de financeurs dont le niveau est donné ; ni Europe ni privé", en: "Payments of the year, less what was paid back, of funders whose level is given; neither Europe nor private"}}
  threshold:
    {label: {fr: Seuil, en: Threshold}, kind: amount}
  beyond:
    {label: {fr: Au-delà, en: Beyond it}, kind: amount}
*/
with paid as (
  select fiscal_year_of(r.received_on) as year, r.amount
  from receipts r
  join grants g using ("grant")
  join funders f using (funder)
  where r.received_on <= getvariable('as_of')
    and f.level not in ('Europe', 'private')
)
select
  year,
  sum(amount) as received,
  153000::decimal(18, 2) as threshold,
  if(sum(amount) > 153000, sum(amount) - 153000, null)::decimal(18, 2) as beyond
from paid
where year between getvariable('first_year') and getvariable('last_year')
group by year
order by year

-- rows: payments of public bodies in the year
select
  r.delivery_id, r.source, r.sheet, r.source_row, null::varchar as place, r.received_on as day, r."grant" as about,
  fiscal_year_of(r.received_on) as year, r.amount as received
from receipts r
join grants g using ("grant")
join funders f using (funder)
where r.received_on between getvariable('from_date') and least(getvariable('to_date'), getvariable('as_of'))
  and f.level not in ('Europe', 'private')
