/*
code: FEC-12
severity: note
message:
  fr: "{lines} {lines|ligne|lignes} sans débit ni crédit"
  en: "{lines} {lines|line|lines} without debit or credit"
cause:
  fr: "lignes de texte ou soldes nuls"
  en: "lines of text, or nothing to carry forward"
cure:
  fr: "Rien à faire si elles sont attendues"
  en: "Nothing to do if they are expected"
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as "lines"
from candidate
where coalesce(debit, 0) = 0 and coalesce(credit, 0) = 0
having count(*) > 0
