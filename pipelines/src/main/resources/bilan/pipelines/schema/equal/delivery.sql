-- Deliveries, without the time at which they came.
select delivery_id, dataset, source, file, sha256, profile, profile_version, options, columns, state, replaced, workbook,
  declared_from, declared_to, row_count, rejected_count, max_rejects, given_place, given_register
from store.delivery
where delivery_id not in {{without}}
