-- The rows of the reference that give the places their lives.
select
  delivery_id, source, sheet, source_row, place, coalesce(joined_on, opened_on) as day,
  concat_ws(' – ', case kind
    when 'own' then if(getvariable('lang') = 'en', 'Own', 'En propre')
    when 'partner' then if(getvariable('lang') = 'en', 'Partner', 'Partenaire')
    when 'off_site' then if(getvariable('lang') = 'en', 'Off-site', 'Hors les murs')
    when 'remote' then if(getvariable('lang') = 'en', 'Remote', 'À distance')
    else kind
  end, city) as about
from places
order by place
