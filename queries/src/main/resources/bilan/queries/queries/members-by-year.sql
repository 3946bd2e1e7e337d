/*
title: {fr: "Adhésions de l’année", en: "Memberships of the year"}
description: {fr: "Adhésions de chaque année, payantes et gratuites", en: "Memberships of each year, paying and free"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  fee:
    {label: {fr: Cotisation, en: Fee}, kind: text}
  memberships:
    {label: {fr: Adhésions, en: Memberships}, kind: count, additivity: sum, better: up,
     definition: {fr: "Une par ligne, ou la quantité de la ligne ; gratuites si leur montant est nul, moins celles qui sont remboursées. Les ventes ne gardent aucun nom : qui adhère deux fois dans l’année compte deux fois", en: "One a row, or the quantity of the row; free where the amount is zero, less those refunded. Sales keep no name: somebody who joins twice in a year is counted twice"}}
*/
-- A fee of one year has a line in each year of which a file tells: that nobody paid it is a figure.
with joined as (
  select
    fiscal_year_of(sold_on) as year,
    fee_of(coalesce(amount_incl_tax, amount_excl_tax)) as fee,
    memberships_in(coalesce(amount_incl_tax, amount_excl_tax), quantity, grain) as memberships
  from sales
  where channel = 'membership'
    and sold_on between getvariable('from_date') and getvariable('to_date')
    and is_asked_place(place)
),
facts as (
  select *, true as given from joined
  union all
  select t.year, f.fee, 0, false
  from channels_told(['membership'], getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('to_date'), getvariable('place')) t,
    (select distinct fee from joined) as f
)
select
  year,
  fee_label(fee, getvariable('lang')) as fee,
  fee_label(fee, 'fr') as fee_in_id,
  if(bool_or(memberships is null), null, sum(memberships)::bigint) as memberships,
  if(bool_or(memberships is null),
    if(getvariable('lang') = 'en', 'given by day or month, without their number', 'données par jour ou par mois, sans leur nombre'),
    null) as memberships_note
from facts
group by year, facts.fee
order by year, facts.fee desc

-- rows: each sale of memberships
select
  delivery_id, source, sheet, source_row, place, sold_on as day, coalesce(product, category) as about,
  fiscal_year_of(sold_on) as year,
  fee_label(fee_of(coalesce(amount_incl_tax, amount_excl_tax)), getvariable('lang')) as fee,
  memberships_in(coalesce(amount_incl_tax, amount_excl_tax), quantity, grain) as memberships
from sales
where channel = 'membership'
  and sold_on between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)
