-- Names that differ in case, accents and marks only are one, as it is written most often.
create or replace macro main.folded_name(written) as coalesce(
  nullif(trim(regexp_replace(lower(strip_accents(written)), '[^a-z0-9]+', ' ', 'g')), ''),
  lower(trim(written)));

-- A supplier's words: without case, accents, marks and legal forms, in one order.
create or replace macro main.supplier_words(written) as list_sort(list_filter(
  string_split(folded_name(replace(left(written, 80), '.', '')), ' '),
  lambda w: w not in ('sarl', 'sas', 'sasu', 'eurl', 'earl', 'selarl', 'sa', 'sci', 'snc', 'scop', 'scic', 'sca', 'scp', 'gie', 'ei', 'eirl', 'association', 'asso', 'societe', 'ste', 'ets', 'etablissements', 'cie', 'et', 'fils', 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd')));

-- Whether two names in such words may be one supplier's: one has all words of the other, or they are a letter or two apart.
create or replace macro main.are_one_supplier(one, other) as
  len(one) > 0 and len(other) > 0 and (
    list_has_all(one, other) or list_has_all(other, one)
    or (regexp_replace(array_to_string(one, ''), '[^0-9]', '', 'g') = regexp_replace(array_to_string(other, ''), '[^0-9]', '', 'g')
      and least(length(array_to_string(one, '')), length(array_to_string(other, ''))) > 5
      and damerau_levenshtein(array_to_string(one, ' '), array_to_string(other, ' ')) <= 2));

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
