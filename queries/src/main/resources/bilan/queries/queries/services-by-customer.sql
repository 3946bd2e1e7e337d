/*
title: {fr: "Prestations par type de client", en: "Services by kind of customer"}
description: {fr: "Prestations et formations HT par type de client, année par année", en: "Services and training excluding tax by kind of customer, year by year"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  customer_kind:
    {label: {fr: Client, en: Customer}, kind: text}
  amount:
    {label: {fr: Prestations et formations HT, en: Services and training excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Prestations et formations facturées, hors taxes, aux jours de leur période", en: "Services and training invoiced, excluding tax, by the days of their period"}}
*/
-- A kind of one year has a line in each year of which a file tells: that there was none is a figure.
with served as (
  select starts, customer_kind, excl, excl_known, excl_lacking
  from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where is_service(channel)
    and is_asked_place(place)
),
facts as (
  from served
  union all
  select make_date(t.year, coalesce(getvariable('first_month'), 1)::bigint, 1), c.customer_kind, 0, 0, 0
  from channels_told(['service', 'training'], getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('to_date'), getvariable('place')) t,
    (select distinct customer_kind from served) as c
),
unrated as (
  select starts, customer_kind, rate_note((delivery_id, sheet, source_row), incl, 'excl', place, source, getvariable('lang')) as note
  from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where excl_said is null
    and is_service(channel)
    and is_asked_place(place)
  group by starts, customer_kind
)
select
  fiscal_year_of(f.starts) as year,
  customer_label(f.customer_kind, getvariable('lang')) as customer_kind,
  customer_label(f.customer_kind, 'fr') as customer_kind_in_id,
  known_sum(f.excl, f.excl_known, f.excl_lacking) as amount,
  any_value(u.note) as amount_note
from facts f
left join unrated u on u.starts = f.starts and u.customer_kind is not distinct from f.customer_kind
group by 1, f.customer_kind
order by year, amount desc nulls last, customer_kind

-- rows: each service and training, with its days in the year
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  fiscal_year_of(starts) as year,
  customer_label(customer_kind, getvariable('lang')) as customer_kind,
  excl as amount,
  excl_said as amount_said
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
where is_service(channel)
  and is_asked_place(place)
