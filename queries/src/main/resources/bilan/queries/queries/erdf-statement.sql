/*
title: {fr: "État des dépenses FEDER", en: "ERDF expense statement"}
description: {fr: "Ce qui est à déclarer d’une subvention européenne (-p grant=CODE), pièce par pièce, puis les forfaits ; -p period=2022-01..2022-06 pour les seuls paiements de ces jours", en: "What is to be declared of a European grant (-p grant=CODE), voucher by voucher, then the flat rates; -p period=2022-01..2022-06 for the payments of these days only"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 1}
  period: {type: period, optional: true}
fits:
  grant: >-
    select "grant", coalesce("grant" = getvariable('grant'), false)
    from (select distinct "grant" from grants where payment_basis = 'reimbursement' union select distinct "grant" from flat_rates where "grant" is not null union all select null where not exists (select 1 from grants where payment_basis = 'reimbursement'))
    order by "grant"
columns:
  line:
    {label: {fr: Pièce, en: Voucher}, kind: text}
  supplier:
    {label: {fr: Fournisseur, en: Supplier}, kind: text, published: never}
  invoiced_on:
    {label: {fr: Facture, en: Invoiced}, kind: date}
  paid_on:
    {label: {fr: Payée le, en: Paid on}, kind: date}
  cost:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: none,
     definition: {fr: "De la pièce, toutes taxes comprises, TVA récupérable déduite ; d’un forfait, son assiette", en: "Of the voucher, with tax, less what is recovered; of a flat rate, its base"}}
  share:
    {label: {fr: "Part (%)", en: "Share (%)"}, kind: rate,
     definition: {fr: "Ce que la subvention prend de la pièce ; d’un forfait, son taux", en: "What the grant takes of the voucher; of a flat rate, the rate"}}
  eligible:
    {label: {fr: Affecté, en: Allocated}, kind: amount, additivity: sum,
     definition: {fr: "Part de la pièce au centime : déjà déclaré, déclaré et écarté en font la somme", en: "Share of the voucher to the cent: what was declared before, what is declared now and what is set aside add up to it"}}
  declared:
    {label: {fr: Déjà déclaré, en: Declared before}, kind: amount, additivity: sum,
     definition: {fr: "Dans une demande de paiement déposée, quoi qu’en ait dit le contrôle : n’est plus proposé", en: "In a claim that was sent, whatever the check said of it: it is not offered again"}}
  offered:
    {label: {fr: À déclarer, en: To declare}, kind: amount, additivity: sum,
     definition: {fr: "Ce que cet état déclare", en: "What this statement declares"}}
  set_aside:
    {label: {fr: Écarté, en: Set aside}, kind: amount, additivity: sum,
     definition: {fr: "Affecté et non déclaré, avec le motif", en: "Allocated and not declared, with the reason"}}
  reason:
    {label: {fr: Motif, en: Reason}, kind: text}
*/
with costs as materialized (
  from erdf_lines(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where what = 'cost' and (part <> declared or cost is null)
),
flats as materialized (
  from erdf_lines(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where what = 'flat'
),
sums as materialized (
  from erdf_lines(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where what = 'sum'
),
headings as (
  select * from (values
    ('direct_staff', 1, 'Personnel', 'Staff'),
    ('direct_other', 2, 'Autres directs', 'Other direct'),
    ('indirect', 3, 'Indirects réels', 'Real indirect'),
    ('in_kind', 4, 'En nature', 'In kind'),
    ('flat', 5, 'Forfaits', 'Flat rates')
  ) as t(category, turn, label, label_en)
),
beyond as (
  select category, offered, retained, budget, allowed, kept from sums where category <> 'bound' and offered > retained
),
bodies as (
  select
    h.turn,
    row_number() over (partition by h.turn order by c.invoiced_on nulls last, c.paid_on nulls last, c.voucher, c.line, c.source_row) as position,
    concat_ws(' / ', c.voucher, c.line) as line,
    case
      when c.sort = 'hours' and getvariable('lang') = 'en' then replace(trim(trailing '.' from trim(trailing '0' from c.hours::varchar)), ',', '.') || ' h' || coalesce(' × €' || euros_label(c.hourly_rate, 'en'), '')
      when c.sort = 'hours' then replace(trim(trailing '.' from trim(trailing '0' from c.hours::varchar)), '.', ',') || ' h' || coalesce(' × ' || euros_label(c.hourly_rate, 'fr') || ' €', '')
      else c.supplier
    end as supplier,
    if(c.sort = 'hours', null, c.invoiced_on) as invoiced_on,
    if(c.sort = 'hours', null, c.paid_on) as paid_on,
    c.cost,
    if(c.cost is null, if(getvariable('lang') = 'en', 'annual cost of the person not given (sheet “Employment contracts”)', 'coût annuel de la personne non fourni (feuille « Contrats »)'), null) as cost_note,
    if(c.sort = 'hours', null, quotient(c.part * 100, c.cost)) as share,
    c.part as eligible,
    c.declared,
    c.offered,
    (c.part - c.declared - c.offered)::decimal(38, 6) as set_aside,
    case
      when getvariable('lang') = 'en' then case c.why
        when 'owned' then 'all of it belongs to another grant'
        when 'in_kind' then 'in kind: nothing was paid'
        when 'no_rate' then 'no hourly rate: the annual cost of the person is not given'
        when 'flat' then 'covered by the flat rate “' || c.flat_en || '”'
        when 'before' then 'before the agreement begins'
        when 'after' then 'after the agreement ended on ' || day_label(c.ends_on, 'en')
        when 'unpaid' then 'not paid by ' || day_label(getvariable('as_of'), 'en')
        when 'paid_late' then 'paid after the end of eligibility'
        when 'elsewhere' then 'declared elsewhere: ' || c.elsewhere
        when 'twice' then 'allocated to this grant twice'
        when 'too_much' then 'declared above its share in ' || c.claims
        when 'rest' then 'rest of what ' || c.claims || ' declared'
      end
      else case c.why
        when 'owned' then 'entièrement à une autre subvention'
        when 'in_kind' then 'en nature : rien n’a été payé'
        when 'no_rate' then 'pas de taux horaire : coût annuel de la personne non fourni'
        when 'flat' then 'couvert par le forfait « ' || c.flat || ' »'
        when 'before' then 'avant le début de la convention'
        when 'after' then 'après la fin de la convention, le ' || day_label(c.ends_on, 'fr')
        when 'unpaid' then 'non acquittée au ' || day_label(getvariable('as_of'), 'fr')
        when 'paid_late' then 'payée après la fin d’éligibilité'
        when 'elsewhere' then 'déclarée ailleurs : ' || c.elsewhere
        when 'twice' then 'affectée deux fois à cette subvention'
        when 'too_much' then 'déclarée au-delà de sa part dans ' || c.claims
        when 'rest' then 'reste de ce que ' || c.claims || ' a déclaré'
      end
    end as reason
  from costs c
  join headings h on h.category = c.category
  union all by name
  select
    5 as turn,
    f.turn * 1000 + row_number() over (order by f.turn, f.kind) as position,
    f.voucher as line,
    if(getvariable('lang') = 'en', f.label_en, f.label) as supplier,
    (f.base_now + if(f.of_before > 0, f.base_kept, 0))::decimal(38, 6) as cost,
    f.applied * 100 as share,
    (f.of_now + f.of_before + if(f.of_before > 0, f.declared, 0))::decimal(38, 6) as eligible,
    if(f.of_before > 0, f.declared, 0)::decimal(38, 6) as declared,
    f.offered as offered,
    0::decimal(38, 6) as set_aside,
    case
      when f.of_before > 0 and getvariable('lang') = 'en' then 'of which €' || euros_label(f.of_before, 'en') || ' on what earlier claims kept; ' || f.law_en
      when f.of_before > 0 then 'dont ' || euros_label(f.of_before, 'fr') || ' € sur l’assiette déjà retenue ; ' || f.law
      else if(getvariable('lang') = 'en', f.law_en, f.law)
    end as reason
  from flats f
  union all by name
  select
    if(b.category in (select replaces[1] from flats), 5, h.turn) as turn,
    100000 + h.turn as position,
    if(getvariable('lang') = 'en', 'Beyond the budget', 'Au-delà du budget') || ' (' || if(getvariable('lang') = 'en', h.label_en, h.label) || ')' as line,
    0::decimal(38, 6) as eligible,
    0::decimal(38, 6) as declared,
    (b.retained - b.offered)::decimal(38, 6) as offered,
    (b.offered - b.retained)::decimal(38, 6) as set_aside,
    if(getvariable('lang') = 'en',
      'budget of €' || euros_label(b.budget, 'en') || if(b.allowed = b.budget, '', ', at most €' || euros_label(b.allowed, 'en') || ' by its transfer limit') || ', €' || euros_label(b.kept, 'en') || ' kept before',
      'budget de ' || euros_label(b.budget, 'fr') || ' €' || if(b.allowed = b.budget, '', ', au plus ' || euros_label(b.allowed, 'fr') || ' € avec la fongibilité') || ', ' || euros_label(b.kept, 'fr') || ' € déjà retenus') as reason
  from beyond b
  join headings h on h.category = b.category
),
lines as (
  select
    turn, position, chr(8195) || line as line, line as line_in_id, null::varchar as line_role,
    supplier, invoiced_on, paid_on, cost, cost_note, share, eligible, declared, offered, set_aside, reason
  from bodies
  union all by name
  select
    b.turn, 0 as position, if(getvariable('lang') = 'en', any_value(h.label_en), any_value(h.label)) as line,
    any_value(h.category) as line_in_id, 'subtotal' as line_role,
    sum(b.eligible)::decimal(38, 6) as eligible, sum(b.declared)::decimal(38, 6) as declared,
    sum(b.offered)::decimal(38, 6) as offered, sum(b.set_aside)::decimal(38, 6) as set_aside
  from bodies b
  join headings h on h.turn = b.turn
  group by b.turn
  union all by name
  select
    6 as turn, 0 as position,
    if(getvariable('lang') = 'en', 'Beyond the eligible cost of the agreement', 'Au-delà du coût éligible de la convention') as line,
    'bound' as line_in_id, null as line_role,
    0::decimal(38, 6) as eligible, 0::decimal(38, 6) as declared, retained as offered, (-retained)::decimal(38, 6) as set_aside,
    case
      when budget = allowed then if(getvariable('lang') = 'en', 'eligible cost of €' || euros_label(budget, 'en'), 'coût éligible de ' || euros_label(budget, 'fr') || ' €')
      else if(getvariable('lang') = 'en', 'budget of €' || euros_label(budget, 'en') || ' in all', 'budget de ' || euros_label(budget, 'fr') || ' € en tout')
    end as reason
  from sums
  where category = 'bound' and retained < 0
  union all by name
  select
    9 as turn, 0 as position, if(getvariable('lang') = 'en', 'TOTAL', 'TOTAL') as line, 'total' as line_in_id, 'total' as line_role,
    sum(b.eligible)::decimal(38, 6) as eligible, sum(b.declared)::decimal(38, 6) as declared,
    (sum(b.offered) + coalesce((select sum(retained) from sums where category = 'bound'), 0))::decimal(38, 6) as offered,
    (sum(b.set_aside) - coalesce((select sum(retained) from sums where category = 'bound'), 0))::decimal(38, 6) as set_aside
  from bodies b
  having count(*) > 0
)
select line, line_in_id, line_role, supplier, null::varchar as supplier_in_id, invoiced_on, paid_on, cost, cost_note, share, eligible, declared, offered, set_aside, reason, null::varchar as reason_in_id
from lines
order by turn, position, line

-- rows: each voucher, row of hours, row of a base, and what bounds a category
with headings as (
  select * from (values
    ('direct_staff', 'Personnel', 'Staff'),
    ('direct_other', 'Autres directs', 'Other direct'),
    ('indirect', 'Indirects réels', 'Real indirect'),
    ('in_kind', 'En nature', 'In kind'),
    ('flat', 'Forfaits', 'Flat rates')
  ) as t(category, label, label_en)
),
found as materialized (
  from erdf_rows(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
titled as (
  select
    f.*,
    case
      when f.part in ('cost', 'flat') then chr(8195) || f.line
      when f.part = 'bound' then if(getvariable('lang') = 'en', 'Beyond the eligible cost of the agreement', 'Au-delà du coût éligible de la convention')
      else chr(8195) || if(getvariable('lang') = 'en', 'Beyond the budget', 'Au-delà du budget') || ' (' || if(getvariable('lang') = 'en', h.label_en, h.label) || ')'
    end as own,
    case
      when f.part = 'flat' or (f.part = 'beyond' and f.category in (select category from found where part = 'flat')) then 'flat'
      when f.part <> 'bound' then f.category
    end as heading
  from found f
  left join headings h on h.category = f.category
)
select delivery_id, source, sheet, source_row, null::varchar as place, day, about, own as line, cost, share, share_of, eligible, declared, offered, set_aside
from titled
union all by name
select delivery_id, source, sheet, source_row, null::varchar as place, day, about, if(getvariable('lang') = 'en', h.label_en, h.label) as line, eligible, declared, offered, set_aside
from titled t
join headings h on h.category = t.heading
union all by name
select delivery_id, source, sheet, source_row, null::varchar as place, day, about, 'TOTAL' as line, eligible, declared, offered, set_aside
from titled
