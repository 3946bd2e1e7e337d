/*
title: {fr: "Avant et après", en: "Before and ahead"}
description: {fr: "Subventions rattachées aux douze mois qui finissent à la date d’arrêté, et aux douze qui suivent", en: "Grants attributed to the twelve months that end at the cut-off date, and to the twelve that follow"}
parameters:
  years: {type: years, default: last 3}
columns:
  last_twelve:
    {label: {fr: Douze derniers mois, en: Last twelve months}, kind: amount,
     definition: {fr: "Rattaché des douze mois qui finissent avec celui de la date d’arrêté", en: "Attributed to the twelve months that end with the cut-off date's"}}
  secured:
    {label: {fr: "Douze mois suivants, accordé", en: "Next twelve months, secured"}, kind: amount,
     definition: {fr: "Subventions notifiées et signées", en: "Notified and signed grants"}}
  requested:
    {label: {fr: "Douze mois suivants, demandé", en: "Next twelve months, requested"}, kind: amount,
     definition: {fr: "Subventions demandées, non accordées à ce jour", en: "Grants requested, not awarded so far"}}
  left_out:
    {label: {fr: Laissées de côté, en: Left out}, kind: text,
     definition: {fr: "Subventions sans dates de convention ni montants par exercice : nul ne sait à quels mois elles reviennent", en: "Grants with neither dates nor amounts by year: nobody knows to which months they belong"}}
*/
with shares as (
  select
    amount,
    stands,
    status,
    date_diff('month', date_trunc('month', getvariable('as_of')), month) as ahead
  from grant_month_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
)
select
  coalesce(sum(amount) filter (where stands and ahead between -11 and 0), 0) as last_twelve,
  coalesce(sum(amount) filter (where stands and status is distinct from 'closed' and ahead between 1 and 12), 0) as secured,
  coalesce(sum(amount) filter (where status = 'requested' and ahead between 1 and 12), 0) as requested,
  (
    select string_agg("grant", ', ' order by "grant")
    from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
    where fiscal_year is null and (stands or status = 'requested')
  ) as left_out
from shares

-- rows: each grant, by its months
select
  g.delivery_id, g.source, g.sheet, g.source_row, g.place, g.day, concat_ws(' – ', g."grant", g.funder) as about,
  g.total as last_twelve_said,
  sum(s.amount) filter (where s.stands and date_diff('month', date_trunc('month', getvariable('as_of')), s.month) between -11 and 0) as last_twelve,
  sum(s.amount) filter (where s.stands and s.status is distinct from 'closed' and date_diff('month', date_trunc('month', getvariable('as_of')), s.month) between 1 and 12) as secured,
  sum(s.amount) filter (where s.status = 'requested' and date_diff('month', date_trunc('month', getvariable('as_of')), s.month) between 1 and 12) as requested
from grant_month_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
join settling_rows(getvariable('as_of')) g on g."grant" = s."grant"
group by all
