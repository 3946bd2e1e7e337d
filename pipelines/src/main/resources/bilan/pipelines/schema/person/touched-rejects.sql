-- Rejected rows that leave and hold something: what stands behind masks, or free text.
select reject_id from store.reject_value where reject_id in (select reject_id from leaving_reject)
union
select reject_id from store.reject_cell where {{cells}}
