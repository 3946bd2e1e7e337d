-- Names that differ in case, accents and marks only are one, as it is written most often.
create or replace macro main.folded_name(written) as coalesce(
  nullif(trim(regexp_replace(lower(strip_accents(written)), '[^a-z0-9]+', ' ', 'g')), ''),
  lower(trim(written)));

create or replace macro main.activity_titles(on_day) as table
select folded, first(activity order by times desc, activity) as title
from (
  select folded_name(activity) as folded, activity, count(*) as times
  from attendance
  where activity is not null and activity_date <= on_day
  group by all
)
group by folded;

comment on macro table main.activity_titles is 'Intitulés des activités : une seule écriture de chacun, la plus fréquente';

create or replace macro main.partner_names(on_day) as table
select folded, first(partner order by times desc, partner) as name
from (
  select folded_name(partner) as folded, partner, count(*) as times
  from attendance
  where partner is not null and activity_date <= on_day
  group by all
)
group by folded;

comment on macro table main.partner_names is 'Partenaires des activités : une seule écriture de chacun, la plus fréquente';
