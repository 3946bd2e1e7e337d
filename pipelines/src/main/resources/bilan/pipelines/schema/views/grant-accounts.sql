-- Words of a line without the number before them, case, accents and marks.
create or replace macro main.name_said(label) as store.name_written(regexp_replace(label, '^[0-9]+ *[–-] *', ''));

-- Whether a line of a budget says by its words that it plans indirect costs.
create or replace macro main.is_indirect_line(label) as
  coalesce(name_said(label) in (
    name_said(grant_cost_label('indirect', 'fr')), name_said(grant_cost_label('indirect', 'en')),
    name_said('charges indirectes'), name_said('coûts indirects'), name_said('indirect costs')
  ), false);

-- The lines of an official form, out of the text that a chart of accounts gives: a line each, its words between tabs.
create or replace macro main.grant_account_form(chart) as table
select
  position,
  c[1] as part,
  c[2] as code,
  nullif(c[3], '') as heading,
  c[4] = 'section' as is_section,
  c[5] as label,
  c[6] as label_en,
  list_filter(string_split(c[7], ' '), lambda x: x <> '') as accounts,
  list_filter(string_split(c[8], ','), lambda x: x <> '') as levels,
  nullif(c[9], '') as balances
from (
  select generate_subscripts(lines, 1) as position, string_split(unnest(lines), chr(9)) as c
  from (select string_split(chart, chr(10)) as lines)
);

comment on macro table main.grant_account_form is 'Les lignes d’un formulaire, telles que le plan comptable les donne';

-- The lines of the form as they are printed: each leaf of its own, what a heading has beside its lines and
-- what no line takes (printed only where there is any), headings above their lines, which are indented, and the totals.
create or replace macro main.grant_account_lines(chart, lang) as table
with form as (
  select
    * exclude (label, label_en),
    if(part in ('costs', 'indirect'), 'costs', if(part = 'income', 'income', 'voluntary')) as statement,
    (part, code) in (select part, heading from grant_account_form(chart) where heading is not null) as has_lines,
    if(lang = 'en', label_en, label) as line
  from grant_account_form(chart)
)
select
  statement, part, position * 1.0 as position, code as id, if(heading is null, '', chr(8195)) || line as line,
  if(has_lines or is_section, 'subtotal', null) as role,
  coalesce(heading, if(has_lines, null, code)) as heading,
  not has_lines and not is_section as is_leaf, is_section, false as is_extra
from form
union all
select
  statement, part, (select max(l.position) from form l where l.part = f.part and l.heading = f.code) + 0.5,
  code || '-beside',
  chr(8195) || if(lang = 'en', 'Other accounts of “' || line || '”', 'Autres comptes de « ' || line || ' »'),
  null, code, true, false, true
from form f
where has_lines
union all
select
  statement, part, last_position + 0.7, part || '-outside',
  case
    when lang = 'en' then 'Outside the form: ' || case part
      when 'costs' then 'costs' when 'indirect' then 'indirect costs' when 'income' then 'income'
      when 'voluntary_costs' then 'uses in kind' else 'contributions in kind' end || ' without a known account'
    else 'Hors formulaire : ' || case part
      when 'costs' then 'charges' when 'indirect' then 'charges indirectes' when 'income' then 'produits'
      when 'voluntary_costs' then 'emplois en nature' else 'contributions en nature' end || ' sans compte connu'
  end,
  null, null, true, false, true
from (select statement, part, max(position) as last_position from form group by all)
union all
select
  statement, statement, 10000, 'total-' || statement,
  case statement
    when 'costs' then if(lang = 'en', 'TOTAL COSTS', 'TOTAL DES CHARGES')
    else if(lang = 'en', 'TOTAL INCOME', 'TOTAL DES PRODUITS')
  end,
  'total', null, false, false, false
from (select distinct statement from form where statement <> 'voluntary');

comment on macro table main.grant_account_lines is 'Les lignes du compte rendu financier d’une subvention, dans l’ordre du formulaire';

-- What stands in the compte rendu financier of a grant and a fiscal year, row by row: what its budget
-- planned, what it took of expenses, and of the income what of the grant belongs to the year; before it, the same of
-- the years before. A row stands
-- in the line whose account is the longest beginning of its own; below a heading also by the level of the
-- funder that it names, or by the line's own words. An expense in kind stands on both sides. What no line
-- takes has a part and no code.
create or replace macro main.grant_account_rows(of_grant, of_year, chart, on_day, first_month) as table
with form as materialized (
  select *, name_said(label) as said, name_said(label_en) as said_en from grant_account_form(chart)
),
written as (
  select
    'planned' as measure, delivery_id, source, sheet, source_row, null::date as day, concat_ws(' – ', account, label) as about,
    case
      when account[1:2] = '86' then 'voluntary_costs'
      when account[1:2] = '87' then 'voluntary_income'
      when side = 'income' then 'income'
      else 'costs'
    end as part,
    account, label, amount_planned::decimal(38, 6) as amount
  from budget_lines
  where "grant" = of_grant
  union all by name
  select
    if(fiscal_year = of_year, 'actual', 'before') as measure, delivery_id, source, sheet, source_row, day, concat_ws(' – ', voucher, account) as about,
    case
      when kind = 'in_kind' or account[1:2] = '86' then 'voluntary_costs'
      when kind = 'indirect' then 'indirect'
      else 'costs'
    end as part,
    account, label, part as amount
  from grant_costs(on_day, first_month)
  where "grant" = of_grant and fiscal_year <= of_year and left_out is distinct from 'owned'
  union all by name
  select
    if(fiscal_year = of_year, 'actual', 'before') as measure, delivery_id, source, sheet, source_row, day, funder as about, 'income' as part,
    '74' as account, funder as label, amount
  from grant_share_rows(on_day, first_month)
  where "grant" = of_grant and fiscal_year <= of_year and stands
),
entry as (
  select
    row_number() over () as entry,
    -- A budget says by its words alone that a cost is indirect; of which sort, or of all sorts.
    w.* replace (if(w.measure = 'planned' and w.part = 'costs' and (is_indirect_line(w.label) or (w.account is null and i.code is not null)), 'indirect', w.part) as part),
    if(w.measure = 'planned' and w.part = 'costs' and is_indirect_line(w.label), (select any_value(said) from form where part = 'indirect' and heading is null and not is_section), name_said(w.label)) as said,
    f.level
  from written w
  left join (select code, said from form where part = 'indirect' group by all) i on i.said = name_said(w.label)
  left join store.funder_names n on n.written = store.name_written(w.label)
  left join funders f on f.funder = n.funder
),
fitting as (
  select
    e.entry,
    l.code,
    l.position,
    list_max(list_transform(l.accounts, lambda p: if(starts_with(e.account, p), length(p), 0))) as own,
    list_max(list_transform(h.accounts, lambda p: if(starts_with(e.account, p), length(p), 0))) as of_heading,
    coalesce(e.said in (l.said, l.said_en) or list_contains(l.levels, e.level), false) as is_named
  from entry e
  join form l on l.part = e.part and not l.is_section
  left join form h on h.part = l.part and h.code = l.heading
),
placed as (
  select entry, arg_max(code, (score, position)) as code
  from (
    select
      entry, code, position,
      case
        when is_named then greatest(coalesce(own, 0), coalesce(of_heading, 0)) * 10 + 5
        else coalesce(own, 0) * 10
      end as score,
      own > 0 or (is_named and (of_heading > 0 or entry in (select entry from entry where account is null))) as fits
    from fitting
  )
  where fits
  group by entry
),
found as (
  select e.measure, e.delivery_id, e.source, e.sheet, e.source_row, e.day, e.about, e.part, p.code, e.amount
  from entry e
  left join placed p on p.entry = e.entry
)
select f.* exclude (code), i.id, i.heading, i.statement
from (
  from found
  union all
  select
    f.measure, f.delivery_id, f.source, f.sheet, f.source_row, f.day, f.about, 'voluntary_income', l.balances, f.amount
  from found f
  left join form l on l.part = f.part and l.code = f.code
  where f.part = 'voluntary_costs' and f.measure <> 'planned'
) f
join grant_account_lines(chart, 'fr') i
  on i.part = f.part and i.is_leaf
  and i.id in (f.code, coalesce(f.code || '-beside', f.part || '-outside'));

comment on macro table main.grant_account_rows is 'Les lignes de fichiers derrière le compte rendu financier d’une subvention et d’un exercice';
