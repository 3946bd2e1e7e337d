-- The registers of earlier deliveries of which rows were replaced, by party.
select distinct party, source, {{register}} from met_ever join store.delivery using (delivery_id)
where state = 'applied' and delivery_id < {{delivery}} and not latest and unit_hash is not null
order by all
