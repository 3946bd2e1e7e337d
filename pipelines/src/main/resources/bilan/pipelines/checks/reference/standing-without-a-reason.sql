/*
code: REF-18
severity: error
table: indicators
message:
  fr: "{indicator} : un état retenu sans motif"
  en: "{indicator}: a standing kept without a reason"
cause:
  fr: "état choisi à la main, colonne du motif laissée vide"
  en: "a standing chosen by hand, the reason left empty"
cure:
  fr: "Écrire le motif, ou vider l’état retenu : celui que les relevés donnent est alors imprimé"
  en: "Write the reason, or empty the standing: the one that readings give is then printed"
needs: [standing]
*/
select sheet, source_row, indicator
from candidate
where standing is not null and trim(coalesce(standing_reason, '')) = ''
