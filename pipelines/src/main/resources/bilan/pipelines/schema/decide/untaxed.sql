delivery_id in (
  select delivery_id from store.sales_row where tax_rate is null and tax is null and ("amount_excl_tax" is null or "amount_incl_tax" is null)
)
