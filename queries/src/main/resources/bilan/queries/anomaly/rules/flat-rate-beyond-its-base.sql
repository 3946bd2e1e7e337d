/*
code: GRANT-53
severity: error
risk: claim
title:
  fr: "forfait déclaré au-delà de son assiette"
  en: "flat rate declared beyond its base"
message:
  fr: "{grant} : {told:euros} déclarés pour « {flat} », l’assiette retenue en permet {allowed:euros} ({law})"
  en: "{grant}: {told:euros} declared for “{flat}”, the base that is kept allows {allowed:euros} ({law})"
cause:
  fr: "forfait demandé deux fois, ou assiette réduite par le contrôle"
  en: "a flat rate claimed twice, or a base that the check reduced"
cure:
  fr: "Déduire l’excédent de la prochaine demande"
  en: "Deduct the excess from the next claim"
*/
with flat_lines as (
  select "grant", voucher, any_value(replaces[1]) as category from simplified where voucher is not null group by all
),
-- A flat rate of staff is staff to another that rests on staff.
bases as (
  select s."grant", s.kind, sum(c.kept) as kept
  from simplified s
  join claimed c on c."grant" = s."grant"
  left join flat_lines f on f."grant" = c."grant" and f.voucher = upper(c.voucher)
  where list_contains(s.base, coalesce(c.category, f.category)) and upper(c.voucher) is distinct from s.voucher
  group by all
),
told as (
  select s."grant", s.kind, s.applied, sum(c.kept) as told, any_value(if(getvariable('lang') = 'en', s.label_en, s.label)) as flat, any_value(if(getvariable('lang') = 'en', s.law_en, s.law)) as law
  from simplified s
  join claimed c on c."grant" = s."grant" and upper(c.voucher) = s.voucher
  group by all
),
over as (
  select t.*, round(t.applied * coalesce(b.kept, 0), 2) as allowed
  from told t
  left join bases b on b."grant" = t."grant" and b.kind = t.kind
  where t.told > round(t.applied * coalesce(b.kept, 0), 2) + 0.01
)
select
  o."grant", o."grant" || ' ' || o.kind as subject, c.kept - quotient(o.allowed * c.kept, o.told) as amount, c.declared as said, c.submitted_on as day, c.delivery_id, c.source, c.sheet, c.source_row,
  o.told, o.allowed, o.flat, o.law, c.voucher
from over o
join simplified s on s."grant" = o."grant" and s.kind = o.kind
join claimed c on c."grant" = o."grant" and upper(c.voucher) = s.voucher
