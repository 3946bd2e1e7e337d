/*
title: {fr: "Livraisons", en: "Deliveries"}
description: {fr: "Les fichiers reçus, du plus récent au plus ancien", en: "Files received, latest first"}
columns:
  delivery_id:
    {label: {fr: N°, en: No.}, kind: count, persons: false}
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  source:
    {label: {fr: Fichier, en: Source}, kind: text}
  state:
    {label: {fr: État, en: State}, kind: text}
  replaced_by:
    {label: {fr: Remplacée par, en: Replaced by}, kind: text}
  replaces:
    {label: {fr: Remplace, en: Replaces}, kind: text}
  live:
    {label: {fr: Compte, en: Counts}, kind: boolean}
  applied_at:
    {label: {fr: Le, en: At}, kind: text}
  rows:
    {label: {fr: Lignes, en: Rows}, kind: count, persons: false, additivity: sum}
  rejected:
    {label: {fr: Rejetées, en: Rejected}, kind: count, persons: false, additivity: sum}
  profile:
    {label: {fr: Profil, en: Profile}, kind: text}
*/
select
  delivery_id,
  case dataset
    when 'attendance' then if(getvariable('lang') = 'en', 'Attendance', 'Fréquentation')
    when 'sales' then if(getvariable('lang') = 'en', 'Sales', 'Ventes')
    when 'funding' then if(getvariable('lang') = 'en', 'Funding', 'Financements')
    when 'reference' then if(getvariable('lang') = 'en', 'Reference', 'Référentiel')
    when 'ledger' then if(getvariable('lang') = 'en', 'Ledger', 'Comptabilité')
    else dataset
  end as dataset,
  source,
  state,
  (select string_agg(later, ', ' order by later) from replacements r where r.former = d.delivery_id) as replaced_by,
  (select string_agg(former, ', ' order by former) from replacements r where r.later = d.delivery_id) as replaces,
  live,
  strftime(applied_at, '%Y-%m-%d %H:%M') as applied_at,
  rows,
  rejected,
  profile
from deliveries d
order by delivery_id desc
