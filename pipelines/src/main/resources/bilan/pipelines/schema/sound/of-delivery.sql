select delivery_id, '{{table}}' as about from store.{{table}}
