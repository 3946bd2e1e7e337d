-- Without a rate, what the place says decides: no tax, or an amount without tax that can't be established.
update store.sales_row r set
  excl_value = case when "amount_excl_tax" is not null then "amount_excl_tax" when untaxed then "amount_incl_tax" end,
  incl_value = case when "amount_incl_tax" is not null then "amount_incl_tax" when untaxed then "amount_excl_tax" end
from (
  select r.rowid as id, stream_place in (
    select place from store.places_row where counts and vat = (select code from store.word where word = 'none')
  ) as untaxed
  from store.sales_row r
  where {{where}} and r.tax_rate is null and r.tax is null
    and ("amount_excl_tax" is null or "amount_incl_tax" is null)
    and coalesce(r.channel, 0) not in (select code from store.word where is_contribution(word))
) s
where r.rowid = s.id
