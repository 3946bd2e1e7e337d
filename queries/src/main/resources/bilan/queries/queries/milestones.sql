/*
title: {fr: "Jalons", en: "Milestones"}
description: {fr: "Étapes passées et à venir", en: "Steps taken and ahead"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  date:
    {plan: day, label: {fr: Date, en: Date}, kind: date}
  date_precision:
    {plan: precision, label: {fr: Précision, en: Precision}, kind: text}
  label:
    {label: {fr: Jalon, en: Milestone}, kind: text}
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  status:
    {plan: status, label: {fr: Statut, en: Status}, kind: text}
  date_typed:
    {label: {fr: Date écrite, en: Date as written}, kind: text}
  remark:
    {label: {fr: À préciser, en: To be told}, kind: text}
  stage:
    {label: {fr: Avancement, en: Stage}, kind: text,
     definition: {fr: "done : fait, d’après les mots du statut, ou date passée sans statut ; dropped : abandonné ; ahead : le reste", en: "done, by the words of the status, or past without a status; dropped; ahead: the rest"}}
*/
-- What bears no status belongs to what happened as soon as the last day that its words may mean is past.
with said as (
  select
    *,
    coalesce(lower(strip_accents(status)), '') as words,
    coalesce(
      case coalesce(date_precision, 'day')
        when 'year' then make_date(year(date), 12, 31)
        when 'quarter' then last_day((date + interval 2 month)::date)
        when 'month' then last_day(date)
        else date
      end < getvariable('as_of'),
      false) and trim(words) = '' as is_untold
  from milestones
)
select
  date, coalesce(date_precision, 'day') as date_precision, label, priority, place,
  case when getvariable('lang') = 'en' then
    case
      when regexp_full_match(words, '(a venir|prevue?s?)') then 'to come'
      when regexp_full_match(words, 'en cours') then 'under way'
      when regexp_full_match(words, '(faite?s?|realisee?s?|terminee?s?)') then 'done'
      when regexp_full_match(words, '(abandonnee?s?|annulee?s?)') then 'dropped'
      else status
    end
  else status end as status,
  date_typed,
  if(is_untold, if(getvariable('lang') = 'en', 'done or not: not told', 'faite ou non : non précisé'), null) as remark,
  case
    when is_untold then 'done'
    when regexp_matches(words, '\b(annul|abandon|cancel|dropped)') then 'dropped'
    when regexp_matches(words, '\b(a|pas|non|not|to|sera|presque|partiel\w*|en cours)\b') then 'ahead'
    when regexp_matches(words, '\b(fait|termine|realise|acheve|livre|clos|obtenu|inaugure|ok\b|done|finish|complet)') then 'done'
    else 'ahead'
  end as stage
from said
where is_asked_place(place)
order by date nulls last, label
