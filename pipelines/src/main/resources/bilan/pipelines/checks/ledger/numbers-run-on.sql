/*
code: FEC-07
severity: note
message:
  fr: "Journal {journal} : {missing} {missing|numéro d’écriture manque|numéros d’écriture manquent} dans la suite : {numbers}"
  en: "Journal {journal}: {missing} {missing|entry number is|entry numbers are} missing in the series: {numbers}"
cause:
  fr: "écritures supprimées ou pas encore validées ; la suite doit être continue"
  en: "entries removed or not yet validated; the series must run on"
cure:
  fr: "Exporter de nouveau après validation"
  en: "Export again after validation"
needs: [voucher_number]
*/
with numbered as (
  select distinct journal, try_cast(regexp_extract(voucher_number, '([0-9]+)$', 1) as bigint) as number
  from candidate
),
-- Numbers run on in the whole file or in each journal: the reading with the fewest holes is the right one.
whole as (
  select count(distinct number) * 10 >= (max(number) - min(number) + 1) * 9 as one_series from numbered
),
series as (
  select case when one_series then '*' else journal end as journal, number from numbered, whole where number is not null group by all
),
sized as (
  select journal, max(number) - min(number) + 1 - count(*) as missing from series group by journal having count(*) >= 10 and missing > 0 and missing * 10 <= count(*)
),
holes as (
  select journal, number + 1 as gap_from, lead(number) over (partition by journal order by number) - 1 as gap_to from series
)
select null::varchar as sheet, null::integer as source_row, journal, any_value(missing)::bigint as missing,
  array_to_string(list(case when gap_from = gap_to then gap_from::varchar else gap_from || '–' || gap_to end order by gap_from)[1:5], ', ') as numbers
from holes join sized using (journal)
where gap_to >= gap_from
group by journal
