-- Rejected rows, without their numbers and codes.
select r.delivery_id, r.table_name, r.sheet, r.source_row, r.row_date, r.place, code.word as place_word,
  register.word as register, channel.word as channel, r.raw_hash, r.occurrence, r.area, r.period_column, r.section,
  r.attempt, r.corrected_by
from store.reject r
left join store.word code on code.code = r.place_code
left join store.word register on register.code = r.register
left join store.word channel on channel.code = r.channel
where r.delivery_id not in {{without}}
