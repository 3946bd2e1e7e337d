/*
code: SALES-12
severity: note
message:
  fr: "{missing} {missing|numéro de ticket manque|numéros de ticket manquent} dans la suite : {numbers}"
  en: "{missing} {missing|ticket number is|ticket numbers are} missing in the series: {numbers}"
cause:
  fr: "tickets annulés non exportés, ou jours qui manquent"
  en: "cancelled tickets that aren't exported, or days that are missing"
cure:
  fr: "Vérifier que l’export est complet"
  en: "Check that the export is whole"
needs: [ticket]
up_to: 200000
rows: 50
*/
with numbered as (
  select distinct stream_place, register, regexp_extract(ticket, '^(.*?)([0-9]+)$', 1) as prefix,
    try_cast(regexp_extract(ticket, '([0-9]+)$', 1) as bigint) as number
  from candidate
  where ticket is not null
),
series as (
  select stream_place, register, prefix, min(number) as low, max(number) as high, count(*) as there
  from numbered
  where number is not null
  group by all
  having count(*) >= 50
),
holes as (
  select stream_place, register, prefix, number + 1 as gap_from, lead(number) over (partition by stream_place, register, prefix order by number) - 1 as gap_to
  from numbered
)
select null::varchar as sheet, null::integer as source_row, 
  sum(gap_to - gap_from + 1)::bigint as missing,
  string_agg(case when gap_from = gap_to then prefix || gap_from else prefix || gap_from || '–' || gap_to end, ', ' order by gap_from)
    filter (nth <= 5) as numbers
from (
  select holes.*, row_number() over (partition by holes.stream_place, holes.register, holes.prefix order by gap_from) as nth
  from holes
  join series on series.prefix = holes.prefix and series.stream_place is not distinct from holes.stream_place and series.register is not distinct from holes.register
  -- Numbers far apart are no series.
  where gap_to >= gap_from and high - low + 1 - there <= there // 10
)
group by stream_place, register, prefix
-- A cancelled or rejected line explains one number.
having sum(gap_to - gap_from + 1) > getvariable('left_out')
