-- Whether a row with this key is of a delivery, or counts.
select count(*) from {{table}} where (delivery_id = ? or latest) and {{field}} = ?
