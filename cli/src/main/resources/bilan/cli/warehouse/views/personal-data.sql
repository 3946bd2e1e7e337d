-- What the warehouse holds of persons, field by field, as `privacy report` lists it.
select
  table_fr, table_en, field_fr, field_en, kind, personal_kind_label(kind, 'fr') as kind_fr, personal_kind_label(kind, 'en') as kind_en,
  rows, persons, len(sources) as files, first_on, last_on, since, array_to_string(sources, ', ') as sources
from personal_data
order by position
