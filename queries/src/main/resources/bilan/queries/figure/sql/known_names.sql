select 'place' as kind, place as name, array_to_string(aliases, ';') as aliases from places
union all
select 'funder', funder, array_to_string(aliases, ';') from funders
order by all
