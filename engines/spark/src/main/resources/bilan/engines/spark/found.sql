-- Each figure over rows with its value and state: coverage gives the state, and rows that lack something lessen it.
with valued as (
  select
    s.*, g.months as divisor,
    coalesce(a.unknown, false) as unknown,
    coalesce(a.partial, false) as partial,
    case when g.figure is null then coalesce(a.value, 0) else cast(cast(coalesce(a.value, 0) as decimal(24, 8)) / cast(g.months as decimal(5, 0)) as decimal(38, 12)) end as found,
    l.figure is not null as lacking
  from standing s
  left join sums a using (figure, network, place, year)
  left join given g using (figure, network, year)
  left join lacking l using (figure, network)
),
stated as (
  select
    *,
    case
      when lacking then 'nc'
      when nowhere and found = 0 and not unknown and months not in ('complete', 'partial') then months
      when not nowhere and months not in ('complete', 'partial') then months
      when beginning or unknown or (silent and found = 0) then 'nc'
      when lessened or partial then 'partial'
      when nowhere then 'complete'
      else months
    end as state,
    max(found <> 0 or unknown or partial) over (partition by figure, network, place) as told
  from valued
)
select
  figure, network, place, year, state, under_way,
  months in ('complete', 'partial') and not lacking as touched,
  case when state in ('complete', 'partial') then found end as value,
  cast(divisor as decimal(38, 12)) as divisor
from stated
where not nowhere or told
