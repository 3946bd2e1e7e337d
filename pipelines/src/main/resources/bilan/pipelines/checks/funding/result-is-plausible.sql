/*
code: FUND-16
severity: note
table: accounts
message:
  fr: "Exercice {fiscal_year} : {income} € de produits, {cost} € de charges, un résultat de {result} €"
  en: "Year {fiscal_year}: {income} € of income, {cost} € of costs, a result of {result} €"
cause:
  fr: "compte incomplet, ou un total pris pour une ligne"
  en: "incomplete accounts, or a total taken for a line"
cure:
  fr: "Comparer avec le résultat des comptes annuels"
  en: "Compare with the result of the annual accounts"
*/
with sides as (
  select fiscal_year, coalesce(sum(amount) filter (side = 'income'), 0) as income, coalesce(sum(amount) filter (side = 'cost'), 0) as cost
  from candidate
  where not regexp_matches(account, '^8[67]')
  group by fiscal_year
)
select null::varchar as sheet, null::integer as source_row, fiscal_year::varchar as fiscal_year, income::decimal(18, 2) as income,
  cost::decimal(18, 2) as cost, (income - cost)::decimal(18, 2) as result
from sides
where abs(income - cost) * 3 > greatest(income, cost)
