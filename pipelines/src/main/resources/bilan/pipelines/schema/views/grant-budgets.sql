-- The lines of the budgets of grants, costs only, numbered within their grant.
create or replace view main.grant_budget_lines as
select
  row_number() over (partition by "grant" order by account nulls last, label nulls last, source, sheet, source_row) as budget_line,
  "grant", account, label, concat_ws(' ', account, label) as line, amount_planned, delivery_id, source, sheet, source_row
from budget_lines
where side = 'cost';

comment on view main.grant_budget_lines is 'Les charges prévues au budget de chaque subvention, numérotées';

-- What each grant bears of each expense, on the line of its budget: the one whose account is the longest
-- beginning of the expense's, of several the one with its words or its kind, which decides without an account; none
-- where no line plans it. An indirect cost goes to a line that says so before any account. Work in kind counts where
-- the budget has a line for it.
create or replace macro main.grant_budget_costs(on_day, first_month) as table
with costs as materialized (
  select row_number() over () as cost_row, *
  from grant_costs(on_day, first_month)
  where left_out is distinct from 'owned'
    and "grant" in (select "grant" from grant_budget_lines)
),
placed as (
  select
    c.cost_row,
    arg_max(l.budget_line, (
      if(is_indirect_line(l.label), if(coalesce(c.kind = 'indirect', false), 2, -1), 0),
      if(coalesce(starts_with(c.account, l.account), false), 1, 0), coalesce(length(l.account), 0),
      if(coalesce(name_said(l.label) in (name_said(c.label), name_said(grant_cost_label(c.kind, 'fr')), name_said(grant_cost_label(c.kind, 'en'))), false), 1, 0),
      -l.budget_line
    )) as budget_line
  from costs c
  join grant_budget_lines l
    on l."grant" = c."grant"
    and (starts_with(c.account, l.account)
      or (c.kind = 'indirect' and is_indirect_line(l.label))
      or ((l.account is null or c.account is null)
        and name_said(l.label) in (name_said(c.label), name_said(grant_cost_label(c.kind, 'fr')), name_said(grant_cost_label(c.kind, 'en')))))
  group by c.cost_row
)
select c.* exclude (cost_row), p.budget_line
from costs c
left join placed p using (cost_row)
where p.budget_line is not null or c.left_out is null;

comment on macro table main.grant_budget_costs is 'Ce que chaque subvention prend de chaque dépense, au poste de son budget';
