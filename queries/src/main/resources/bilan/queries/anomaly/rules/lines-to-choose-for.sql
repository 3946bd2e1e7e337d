/*
code: BANK-15
severity: note
risk: none
title:
  fr: "plusieurs encaissements possibles pour une ligne"
  en: "several receipts are possible for a line"
message:
  fr: "{paid:euros} crédités le {booked_on:day} : {n} {n|encaissement possible|encaissements possibles} du même montant"
  en: "{paid:euros} credited on {booked_on:day}: {n} possible {n|receipt|receipts} of the same amount"
cause:
  fr: "même montant, mêmes jours, et rien sur la ligne qui nomme la subvention"
  en: "the same amount on the same days, and nothing on the line that names the grant"
cure:
  fr: "bilan query bank-unmatched : dire le bon dans « Rapprochements bancaires » : {line}"
  en: "bilan query bank-unmatched: say the right one in the sheet of bank decisions: {line}"
*/
select
  null::varchar as "grant", line as subject, if(row_number() over one = 1, amount, 0) as amount, amount as said, booked_on as day,
  line_delivery_id as delivery_id, line_source as source, line_sheet as sheet, line_row as source_row, line, amount as paid, booked_on,
  count(*) over (partition by line) as n
from bank_matches
where state = 'doubtful'
window one as (partition by line order by receipt)
