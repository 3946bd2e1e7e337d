/*
code: FEC-02
severity: warning
message:
  fr: "Le fichier n’est pas équilibré : {debit} au débit, {credit} au crédit"
  en: "The file doesn't balance: {debit} debit, {credit} credit"
cause:
  fr: "export tronqué, ou lignes retirées"
  en: "a cut export, or removed lines"
cure:
  fr: "Exporter de nouveau le FEC"
  en: "Export the FEC again"
*/
select null::varchar as sheet, null::integer as source_row, sum(coalesce(debit, 0))::decimal(38, 2) as debit, sum(coalesce(credit, 0))::decimal(38, 2) as credit
from candidate
having sum(coalesce(debit, 0)) <> sum(coalesce(credit, 0))
