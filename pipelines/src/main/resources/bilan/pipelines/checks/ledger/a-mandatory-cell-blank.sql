/*
code: FEC-10
severity: note
message:
  fr: "{lines} {lines|ligne|lignes} sans {column_name}, que le FEC exige"
  en: "{lines} {lines|line|lines} without {column_name}, which the FEC demands"
cause:
  fr: "écriture saisie sans pièce, ou pas encore validée"
  en: "an entry without a document, or not yet validated"
cure:
  fr: "Compléter dans le logiciel comptable, puis exporter de nouveau"
  en: "Complete it in the accounting software, then export again"
*/
with blanks as (
  select sheet, source_row,
    unnest([
      case when journal_label is null then 'JournalLib' end,
      case when voucher_number is null then 'EcritureNum' end,
      case when account_label is null then 'CompteLib' end,
      case when piece_ref is null then 'PieceRef' end,
      case when piece_date is null then 'PieceDate' end,
      case when label is null then 'EcritureLib' end,
      case when validated_on is null then 'ValidDate' end]) as column_name
  from candidate
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, column_name, count(*) as "lines"
from blanks
where column_name is not null
group by column_name
-- A column that is blank throughout is one that the file doesn't have.
having count(*) < (select count(*) from candidate)
