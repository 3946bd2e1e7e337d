/*
code: REF-03
severity: warning
table: indicators
message:
  fr: "{indicator} : la cible {target} est du mauvais côté du départ {baseline}"
  en: "{indicator}: the target {target} is on the wrong side of the baseline {baseline}"
cause:
  fr: "sens favorable inversé, ou cible et départ intervertis"
  en: "the direction reversed, or target and baseline swapped"
cure:
  fr: "Corriger le sens (hausse ou baisse), le départ ou la cible"
  en: "Correct the direction (up or down), the baseline or the target"
needs: [direction, target, baseline]
*/
select sheet, source_row, indicator, target, baseline
from candidate
where case when direction = 'down' then target > baseline when direction = 'up' then target < baseline end
