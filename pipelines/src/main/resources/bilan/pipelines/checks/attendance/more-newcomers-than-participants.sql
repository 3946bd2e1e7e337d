/*
code: ATT-04
severity: warning
message:
  fr: "{new_participants} nouveaux pour {participants} participants"
  en: "{new_participants} newcomers for {participants} participants"
cause:
  fr: "colonnes interverties, ou participants comptés hors nouveaux"
  en: "swapped columns, or participants counted without the newcomers"
cure:
  fr: "Compter les nouveaux parmi les participants"
  en: "Count the newcomers among the participants"
needs: [new_participants, participants]
*/
select sheet, source_row, new_participants, participants
from candidate
where new_participants > participants
