select delivery_id, sheet_id, counts, '{{table}}' as about from store.{{table}}
