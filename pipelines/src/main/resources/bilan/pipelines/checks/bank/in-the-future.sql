/*
code: BANK-03
severity: warning
future: true
message:
  fr: "{n} {n|ligne bancaire est datée|lignes bancaires sont datées} dans l’avenir, jusqu’au {last}"
  en: "{n} bank {n|line is|lines are} dated in the future, up to {last}"
cause:
  fr: "faute de saisie dans la date, ou opération à venir"
  en: "a typing mistake in the date, or an operation to come"
cure:
  fr: "Vérifier les dates ; un relevé ne contient que des opérations comptabilisées"
  en: "Check the dates; a statement holds booked operations only"
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as n, max(booked_on) as last
from candidate
where booked_on > current_date
having count(*) > 0
