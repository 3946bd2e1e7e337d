/*
code: ATT-33
severity: warning
message:
  fr: "{lines} {lines|activité|activités} de {place} pendant sa fermeture du {from_on} au {to_on}"
  en: "{lines} {lines|activity|activities} of {place} during its closure from {from_on} to {to_on}"
cause:
  fr: "date fausse, activité à distance sans le dire, ou fermeture fausse dans la référence"
  en: "a wrong date, a remote activity that doesn't say so, or a wrong closure in the reference"
cure:
  fr: "Corriger la date, indiquer la modalité, ou corriger la fermeture dans la référence"
  en: "Correct the date, give the mode, or correct the closure in the reference"
beside: [closures]
*/
select arg_min(d.sheet, d.activity_date) as sheet, arg_min(d.source_row, d.activity_date) as source_row, d.stream_place as place,
  c."from" as from_on, c."to" as to_on, count(*) as "lines"
from candidate d
join closures c on (c.place is null or c.place = d.stream_place) and d.period_from >= c."from" and d.period_to <= c."to"
left join places p on p.place = d.stream_place
where coalesce(c.scope, 'all') in ('all', 'attendance') and coalesce(d.participants, 1) > 0
  and coalesce(p.kind, 'own') not in ('remote', 'off_site')
  and not regexp_matches(coalesce(lower(strip_accents(d.mode)), ''), 'distan|domicile|telephone|visio|ligne|hors')
group by d.stream_place, c."from", c."to"
