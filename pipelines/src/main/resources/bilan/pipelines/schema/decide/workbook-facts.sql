-- In a workbook that holds grants, dated tables follow their grant: its rows here replace all others of that grant, and the source's own former version.
update {{table}} set latest = false, counts = false
where counts and delivery_id <> {{delivery}} and delivery_id < {{delivery}}
  and (entity_hash in (select entity_hash from {{table}} where delivery_id = {{delivery}})
    or delivery_id in (select delivery_id from store.delivery where source = {{source}} and dataset = (select dataset from store.delivery where delivery_id = {{delivery}})));
