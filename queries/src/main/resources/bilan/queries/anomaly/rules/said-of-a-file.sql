/*
code: FILE-01
severity: note
risk: none
title:
  fr: "signalé en recevant un fichier"
  en: "said when a file was received"
message:
  fr: "{about} : {what}"
  en: "{about}: {what}"
cause:
  fr: "dit à l’import, et toujours vrai : ce fichier compte"
  en: "said when it was ingested, and still true: this file counts"
cure:
  fr: "{cure}"
  en: "{cure}"
*/
-- What is about rows has rules of its own; this is about the file as a whole. A ledger out of balance has its rule too.
select
  null::varchar as "grant", concat_ws(' ', source, sheet, code, fr) as subject, null::decimal(38, 6) as amount, null::decimal(38, 6) as said, null::date as day,
  delivery_id, source, sheet, null::integer as source_row,
  concat_ws(' › ', source, sheet) as about,
  rtrim(if(getvariable('lang') = 'en', en, fr), '.') as what,
  rtrim(coalesce(if(getvariable('lang') = 'en', en_cure, fr_cure), if(getvariable('lang') = 'en', 'Look at the file, and ingest it again if it is wrong', 'Regarder le fichier, et l’importer de nouveau s’il est faux')), '.') as cure
from main.warnings
where dataset in ('funding', 'ledger', 'bank') and code <> 'FEC-02' and source_rows is null and getvariable('place') is null
