/*
code: SALES-08
severity: note
message:
  fr: "La ligne {line} du ticket {ticket} vient {times} fois"
  en: "Line {line} of ticket {ticket} comes {times} times"
cause:
  fr: "une partie de l’export collée deux fois"
  en: "part of the export pasted twice"
cure:
  fr: "Retirer la ligne en trop si c’est un doublon"
  en: "Remove the extra line if it is a double"
needs: [ticket, line]
up_to: 200000
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, any_value(line) as line, any_value(ticket) as ticket, count(*) as times
from candidate
where ticket is not null and line is not null
group by unit_hash, line
having count(*) > 1
