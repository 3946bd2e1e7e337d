-- What was sold in each period of one length from from_day on (a year, a month), by what it belongs
-- to: a sale to its day, a service that gives its period to the days of it, whenever it was
-- invoiced. Added up by day first, so that sales are read once; a share is rounded half up to 6
-- decimals. An amount is the sum of what is known, null where nothing is: beside it stands of how many
-- rows it is known, and of how many it can't be derived for want of a rate.
create or replace macro main.sales_shares(from_day, to_day, step) as table
with days as materialized (
  select
    if(channel = 'service' and service_to >= service_from, null, sold_on) as sold_on,
    if(channel = 'service' and service_to >= service_from, service_from, null) as service_from,
    if(channel = 'service' and service_to >= service_from, service_to, null) as service_to,
    place,
    channel,
    customer_kind,
    count(*) as rows,
    sum(amount_excl_tax) as excl,
    count(amount_excl_tax) as excl_known,
    sum(amount_incl_tax) as incl,
    count(amount_incl_tax) as incl_known,
    sum(coalesce(amount_excl_tax, amount_incl_tax)) as either
  from sales
  where sold_on between from_day and to_day or channel = 'service'
  group by all
),
periods as (
  select d::date as starts, least((d + step - interval 1 day)::date, to_day) as ends
  from generate_series(from_day::timestamp, to_day::timestamp, step) as t(d)
),
served as (
  select
    p.starts,
    s.place,
    s.channel,
    s.customer_kind,
    date_diff('day', greatest(p.starts, s.service_from), least(p.ends, s.service_to)) + 1 as days,
    date_diff('day', s.service_from, s.service_to) + 1 as length,
    s.rows,
    s.excl_known,
    s.incl_known,
    (s.excl::decimal(38, 6) * 1000000)::hugeint as excl,
    (s.incl::decimal(38, 6) * 1000000)::hugeint as incl
  from days s
  join periods p on s.service_from <= p.ends and s.service_to >= p.starts
)
select
  p.starts, s.place, s.channel, s.customer_kind, s.excl, s.incl, s.either,
  s.excl_known, s.rows - s.excl_known as excl_lacking, s.incl_known, s.rows - s.incl_known as incl_lacking
from days s
join periods p on s.sold_on between p.starts and p.ends
union all
select
  starts,
  place,
  channel,
  customer_kind,
  (sign(excl) * ((2 * abs(excl) * days + length) // (2 * length)))::decimal(24, 0) * 0.000001,
  (sign(incl) * ((2 * abs(incl) * days + length) // (2 * length)))::decimal(24, 0) * 0.000001,
  (sign(excl) * ((2 * abs(excl) * days + length) // (2 * length)))::decimal(24, 0) * 0.000001,
  excl_known,
  rows - excl_known,
  incl_known,
  rows - incl_known
from served;

-- What is known of a sum: null where all of it lacks a rate, of which 0 would be a figure. An aggregate.
create or replace macro main.known_sum(amount, known, lacking) as
  if(sum(known) = 0 and sum(lacking) > 0, null, sum(amount));

comment on macro table main.sales_shares is 'Ventes par période d’un pas donné (un an, un mois) : chaque ligne à sa date, une prestation qui donne sa période aux jours de celle-ci ; excl_lacking, incl_lacking : lignes dont le montant manque, faute de taux';

-- The years of which deliveries tell something of these channels, which nobody is awaited to send.
create or replace macro main.channels_told(channels, first_year, last_year, first_month, until_day, only_place) as table
select distinct y.year::bigint as year
from range(first_year::bigint, last_year::bigint + 1) as y(year)
join coverage c
  on c.dataset = 'sales'
  and list_contains(channels, c.channel)
  and c.period_from < make_date(y.year::integer + 1, first_month::integer, 1)
  and c.period_to >= make_date(y.year::integer, first_month::integer, 1)
  and c.period_from <= until_day
  and (only_place is null or c.place = only_place);

comment on macro table main.channels_told is 'Exercices dont un fichier dit quelque chose de ces canaux';

-- The years in which no place that sells on a channel was open: what is not open is no 0. Of a till,
-- also what is expected to have one.
create or replace macro main.channels_not_open(first_year, last_year, first_month, only_place) as table
with sellers as (
  select distinct channel, place from sales where is_counter_sale(channel)
  union
  select 'till', place from places where list_contains(expects, 'sales')
  union
  select 'till', place from expectations where dataset = 'sales'
)
select y.year::bigint as year, s.channel
from range(first_year::bigint, last_year::bigint + 1) as y(year)
cross join sellers s
left join places p on p.place = s.place
where only_place is null or s.place = only_place
group by y.year, s.channel
having not bool_or(
  coalesce(greatest(p.opened_on, p.joined_on) < make_date(y.year::integer + 1, first_month::integer, 1), true)
  and coalesce(least(p.left_on, p.closed_on) >= make_date(y.year::integer, first_month::integer, 1), true)
);

comment on macro table main.channels_not_open is 'Exercices où aucun lieu qui vend sur un canal n’était ouvert';
