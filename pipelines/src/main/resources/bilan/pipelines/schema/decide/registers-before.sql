-- The registers of earlier deliveries of which rows were replaced.
select distinct source, {{register}} from {{table}} join store.delivery using (delivery_id)
where state = 'applied' and delivery_id < {{delivery}} and not latest and unit_hash is not null and {{overlapping}}
