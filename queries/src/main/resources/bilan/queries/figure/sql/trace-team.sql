-- The rows of the team, with what they are.
select
  delivery_id, source, sheet, source_row, place, month as day, concat_ws(' – ', role, contract) as about,
  strip_accents(lower(contract)) in ('cdi', 'cdd', 'aide', 'alternance') as employee,
  strip_accents(lower(contract)) = 'benevole' as volunteer,
  fte,
  headcount,
  hours
from team
where month between getvariable('from_date') and getvariable('to_date')
  and month <= getvariable('as_of')
order by day, place, source, sheet, source_row
