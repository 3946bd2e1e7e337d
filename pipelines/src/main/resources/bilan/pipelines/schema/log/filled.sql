-- How many rows of the last live delivery up to one have a value in a column.
select count({{column}}) from {{table}} where delivery_id =
(select max(delivery_id) from store.delivery where dataset = ? and source = ? and state = 'applied' and delivery_id <= ?)
