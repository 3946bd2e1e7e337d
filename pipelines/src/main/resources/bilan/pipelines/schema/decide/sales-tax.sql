-- Without a rate, what the place says decides: no tax, or an amount without tax that can't be established.
update store.sales_row r set
  excl_value = case when "amount_excl_tax" is not null then "amount_excl_tax" when untaxed then "amount_incl_tax" end,
  incl_value = case when "amount_incl_tax" is not null then "amount_incl_tax" when untaxed then "amount_excl_tax" end
from (
  select r.rowid as id, coalesce(p.vat = 'none', false) as untaxed
  from store.sales_row r
  left join store.word w on w.code = r.stream_place
  left join store.places p on p.place = w.word
  where {{where}} and r.tax_rate is null and r.tax is null
    and ("amount_excl_tax" is null or "amount_incl_tax" is null)
    and coalesce(r.channel, 0) not in (select code from store.word where word in ('membership', 'donation'))
) s
where r.rowid = s.id
