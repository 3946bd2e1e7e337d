/*
code: ATT-12
severity: warning
message:
  fr: "La référence {activity_ref} désigne {times} activités différentes : elles sont prises pour une seule"
  en: "The reference {activity_ref} names {times} different activities: they are taken as one"
cause:
  fr: "numéros repris pour un autre jour ou un autre lieu"
  en: "numbers used again for another day or place"
cure:
  fr: "Donner à chaque activité sa propre référence"
  en: "Give each activity a reference of its own"
needs: [activity_ref]
up_to: 200000
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, activity_ref, count(distinct activity_date) as times
from candidate
where activity_ref is not null and grain = 'participant'
group by stream_place, activity_ref
having count(distinct activity_date) > 1
