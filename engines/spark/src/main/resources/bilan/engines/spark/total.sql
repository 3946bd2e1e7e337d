-- All networks together: what adds up over places adds up over networks; persons never do.
select
  figure, '' as network, '' as place, year,
  case
    when not bool_or(adds <> 'not') and (select count(*) from networks) > 1 then 'nc'
    when count_if(state in ('complete', 'partial')) = 0 then
      case when count_if(state = 'missing') > 0 then 'missing' when count_if(state <> 'not_open') = 0 then 'not_open' else 'nc' end
    when count_if(state = 'complete') = (select count(*) from networks) then 'complete'
    else 'partial'
  end as state,
  bool_or(under_way) as under_way, bool_or(touched) as touched,
  case when bool_or(adds <> 'not') or (select count(*) from networks) = 1 then sum(value) end as value,
  cast(null as decimal(38, 12)) as divisor
from found join over_rows using (figure)
where place = ''
group by figure, year
