/*
code: GRANT-86
severity: warning
risk: grant
concerns: others
title:
  fr: "aides publiques réunies au-delà du plafond"
  en: "public aid together above the limit"
message:
  fr: "{grant} : {aid:euros} d’aides publiques avec {names}, qui en partage les pièces, pour un coût de {cost:euros} ; au plus {bound:euros}"
  en: "{grant}: {aid:euros} of public aid with {names}, which shares its vouchers, for a cost of {cost:euros}; at most {bound:euros}"
cause:
  fr: "un projet que plusieurs financeurs publics paient, au-delà du plafond de l’un d’eux"
  en: "a project that several public funders pay, beyond the limit of one of them"
cure:
  fr: "Revoir le plan de financement avec les financeurs ; si l’autre subvention paie autre chose, accepter l’anomalie"
  en: "Agree on the financing plan with the funders; if the other grant pays for something else, accept the anomaly"
*/
-- An operating grant that pays for other things too brings what it bears of the shared vouchers; another, all of it.
with bounds as (
  select
    s.*, coalesce(s.eligible_cost, (select sum(l.amount_planned) from budget_lines l where l."grant" = s."grant" and l.side = 'cost' and l.account[1:2] is distinct from '86')) as cost
  from settled s
  where s.stands and s.public_aid_limit is not null and s."grant" not in (select "grant" from private_grants)
),
shared as (
  select b."grant", p."grant" as other, sum(p.amount) as borne
  from bounds b
  join parts p
    on p."grant" <> b."grant" and p.counts
    and p.voucher in (select o.voucher from parts o where o."grant" = b."grant" and o.counts)
  group by b."grant", p."grant"
),
brought as (
  select
    h."grant", k."grant" as other, k.delivery_id, k.source, k.sheet, k.source_row, k.day, k.total,
    if(k.nature = 'operating' and h.borne < (select sum(p.amount) from parts p where p."grant" = h.other and p.counts), h.borne, k.total) as aid
  from shared h
  join settled k on k."grant" = h.other
  where k.stands and k."grant" not in (select "grant" from private_grants)
),
over as (
  select b."grant", b.cost, (b.cost * b.public_aid_limit)::decimal(38, 6) as bound, b.total + sum(a.aid) as aid, array_to_string(list_sort(list(a.other)), ', ') as names, list_sort(list(a.other)) as others
  from bounds b
  join brought a using ("grant")
  group by b."grant", b.cost, b.public_aid_limit, b.total
  having b.total + sum(a.aid) > b.cost * b.public_aid_limit + 0.005
)
select o."grant", o."grant" as subject, b.total - o.bound as amount, b.total as said, b.day, b.delivery_id, b.source, b.sheet, b.source_row, o.aid, o.cost, o.bound, o.names, o.others
from over o
join bounds b using ("grant")
union all
select o."grant", o."grant", a.aid, a.total, a.day, a.delivery_id, a.source, a.sheet, a.source_row, o.aid, o.cost, o.bound, o.names, o.others
from over o
join brought a using ("grant")
