/*
code: BANK-22
severity: warning
risk: none
title:
  fr: "solde final qui ne suit pas des lignes"
  en: "closing balance that does not follow from the lines"
message:
  fr: "Compte {account} : {opening:euros} et {moved:euros} de lignes du {began_on:day} au {ended_on:day} font {made:euros}, le relevé dit {closing:euros} ; écart {off:euros}"
  en: "Account {account}: {opening:euros} and {moved:euros} of lines from {began_on:day} to {ended_on:day} make {made:euros}, the statement says {closing:euros}; difference {off:euros}"
cause:
  fr: "ligne absente de l’export, montant mal lu, ou solde recopié avec une faute"
  en: "a line that the export lacks, a misread amount, or a balance copied with a mistake"
cure:
  fr: "Comparer le relevé à celui de la banque, et l’exporter de nouveau sur toute sa période"
  en: "Compare the statement with the bank’s, and export it again over its whole period"
*/
-- Of a file without a balance at first, the one before it and the one after it say so.
with off as (
  select *, closing - opening - moved as off, opening as opened
  from statements
  where not is_even
  union all
  select *, gap, before
  from statements
  where opening_told is null and gap <> 0 and gap + gap_after = 0
)
select
  null::varchar as "grant", concat_ws(' ', account, ended_on) as subject, abs(off) as amount, closing as said, ended_on as day,
  delivery_id, source, sheet, source_row, account, opened as opening, moved, began_on, ended_on, opened + moved as made, closing, off
from off
where getvariable('place') is null
