-- How many rejected rows keep pseudonyms or masked texts, to be corrected with them.
select count(distinct reject_id) from store.reject_value
