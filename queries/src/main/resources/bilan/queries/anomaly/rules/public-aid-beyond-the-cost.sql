/*
code: GRANT-19
severity: error
risk: grant
title:
  fr: "aides publiques au-delà du coût"
  en: "public aid beyond the cost"
message:
  fr: "{grant} : {aid:euros} d’aides publiques{amended}, pour un coût de {cost:euros} ; au plus {bound:euros}"
  en: "{grant}: {aid:euros} of public aid{amended}, for a cost of {cost:euros}; at most {bound:euros}"
cause:
  fr: "même dépense financée deux fois, ou plafond d’aides publiques dépassé"
  en: "one expense funded twice, or the limit of public aid exceeded"
cure:
  fr: "Revoir le plan de financement avec les financeurs"
  en: "Agree on the financing plan with the funders"
*/
-- An amendment that raises the award raises the aid, though the budget still says what was first planned.
with budgets as (
  select
    s."grant",
    sum(l.amount_planned) filter (where l.side = 'income' and l.account[1:2] = '74') as aid,
    sum(l.amount_planned) filter (where l.side = 'cost' and l.account[1:2] is distinct from '86') as planned,
    coalesce(
      sum(l.amount_planned) filter (where l.side = 'income' and l.account[1:2] = '74'
        and contains(' ' || store.name_written(l.label) || ' ', ' ' || store.name_written(s.funder) || ' ')),
      max(l.amount_planned) filter (where l.side = 'income' and l.account[1:2] = '74' and l.amount_planned = s.amount_awarded)
    ) as own
  from settled s
  join budget_lines l using ("grant")
  group by s."grant"
),
aids as (
  select
    s.*,
    coalesce(s.eligible_cost, b.planned) as cost,
    (coalesce(s.eligible_cost, b.planned) * coalesce(s.public_aid_limit, 1))::decimal(38, 6) as bound,
    coalesce(b.aid, 0) as planned_aid,
    case
      when s.total <= s.amount_awarded or s."grant" in (select "grant" from private_grants) then coalesce(b.aid, 0)
      when b.aid is null then if(s.eligible_cost is null and s.public_aid_limit is null, 0, s.total)
      else b.aid + greatest(s.total - b.own, 0)
    end as aid
  from settled s
  left join budgets b using ("grant")
),
over as (
  select
    *,
    case
      when aid = planned_aid then if(getvariable('lang') = 'en', ' in the budget', ' au budget')
      when getvariable('lang') = 'en' then ', with the amendment of ' || day_label(day, 'en')
      else ', avec l’avenant du ' || day_label(day, 'fr')
    end as amended
  from aids
  where stands and aid > bound + 0.005
)
select l."grant", l."grant" as subject, l.amount_planned as amount, l.amount_planned as said, null::date as day, l.delivery_id, l.source, l.sheet, l.source_row, o.aid, o.cost, o.bound, o.amended
from over o
join budget_lines l on l."grant" = o."grant" and l.side = 'income' and l.account[1:2] = '74'
union all
select "grant", "grant", aid - planned_aid - bound, cost, decision_date, delivery_id, source, sheet, source_row, aid, cost, bound, amended
from over
