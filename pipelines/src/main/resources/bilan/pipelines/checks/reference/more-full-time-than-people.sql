/*
code: REF-12
severity: warning
table: team
message:
  fr: "{role}, {month_fr} : {fte} ETP pour {headcount} {headcount|personne|personnes}"
  en: "{role}, {month_fr}: {fte} FTE for {headcount} {headcount|person|people}"
cause:
  fr: "heures ou pourcentage lus comme des ETP"
  en: "hours or a percentage read as FTE"
cure:
  fr: "Écrire 0,8 pour un temps de 80 %"
  en: "Write 0.8 for 80% of full time"
needs: [headcount]
*/
select sheet, source_row, role, strftime("month", '%m/%Y') as month_fr, fte, headcount
from candidate
where fte > headcount
