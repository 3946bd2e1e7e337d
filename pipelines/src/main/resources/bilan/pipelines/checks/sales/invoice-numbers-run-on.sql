/*
code: SALES-13
severity: note
message:
  fr: "{missing} {missing|numéro de facture manque|numéros de facture manquent} dans la suite : {numbers}"
  en: "{missing} {missing|invoice number is|invoice numbers are} missing in the series: {numbers}"
cause:
  fr: "factures d’un autre fichier, ou annulées ; leur numérotation doit être continue"
  en: "invoices of another file, or void ones; their numbers must run on"
cure:
  fr: "Vérifier que le fichier est complet"
  en: "Check that the file is whole"
needs: [invoice]
up_to: 200000
rows: 10
*/
with numbered as (
  select distinct channel, regexp_extract(invoice, '^(.*?)([0-9]+)$', 1) as prefix,
    try_cast(regexp_extract(invoice, '([0-9]+)$', 1) as bigint) as number
  from candidate
  where invoice is not null
),
series as (
  select channel, prefix, min(number) as low, max(number) as high, count(*) as there
  from numbered
  where number is not null
  group by all
  having count(*) >= 10
),
holes as (
  select channel, prefix, number + 1 as gap_from, lead(number) over (partition by channel, prefix order by number) - 1 as gap_to
  from numbered
)
select null::varchar as sheet, null::integer as source_row, 
  sum(gap_to - gap_from + 1)::bigint as missing,
  string_agg(case when gap_from = gap_to then prefix || gap_from else prefix || gap_from || '–' || gap_to end, ', ' order by gap_from)
    filter (nth <= 5) as numbers
from (
  select holes.*, row_number() over (partition by holes.channel, holes.prefix order by gap_from) as nth
  from holes
  join series on series.prefix = holes.prefix and series.channel is not distinct from holes.channel
  -- Numbers far apart are no series.
  where gap_to >= gap_from and high - low + 1 - there <= there // 10
)
group by channel, prefix
-- A cancelled or rejected line explains one number.
having sum(gap_to - gap_from + 1) > getvariable('left_out')
