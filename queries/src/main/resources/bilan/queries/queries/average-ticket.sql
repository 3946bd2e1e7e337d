/*
title: {fr: "Ticket moyen", en: "Average till sale"}
description: {fr: "Ticket moyen TTC de la caisse, par année et par lieu", en: "Average till sale including tax, by year and place"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  average_ticket_incl_tax:
    {figure: average_ticket_incl_tax, label: {fr: Ticket moyen TTC, en: Average till sale incl. tax}, kind: amount, tax: incl, better: up,
     definition: {fr: "Montant TTC des lignes de caisse qui portent un ticket, divisé par le nombre de tickets ; un ticket entièrement annulé n’en est pas un", en: "Amount incl. tax of till lines with a till receipt, divided by the till receipts; a wholly cancelled one is none"}}
  tickets:
    {label: {fr: Tickets, en: Till receipts}, kind: count, additivity: sum}
*/
with tickets as (
  select place, register, sold_on, ticket, sum(amount_incl_tax) as amount
  from sales
  where channel = 'till'
    and ticket is not null
    and sold_on between getvariable('from_date') and getvariable('to_date')
    and is_asked_place(place)
  group by all
  -- Lines that undo one another: wholly cancelled, no ticket.
  having not coalesce(count(*) = count(amount_incl_tax) and sum(amount_incl_tax) = 0 and min(amount_incl_tax) < 0, false)
)
select
  fiscal_year_of(sold_on) as year,
  coalesce(place, if(getvariable('lang') = 'en', 'network', 'réseau')) as place,
  quotient(sum(amount), count(*)) as average_ticket_incl_tax,
  count(*) as tickets
from tickets
group by grouping sets ((year, place), (year))
having getvariable('place') is null or place is not null
order by year, tickets.place nulls first
