-- Rejected rows lose what stands behind masks, and the free text in their cells.
delete from store.reject_value where reject_id in (select reject_id from leaving_reject);
update store.reject_cell set text = null, kind = 'blank' where {{cells}};
update store.fault set value = null where field in ({{fields}}) and reject_id in (select reject_id from leaving_reject);
