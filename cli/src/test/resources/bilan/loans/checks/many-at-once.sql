/*
code: LOAN-01
severity: warning
message:
  fr: "{count} {item} prêtés à la fois"
  en: "{count} {item} lent at once"
cause:
  fr: "une faute de frappe"
  en: "a slip of the keyboard"
cure:
  fr: "Vérifier la quantité"
  en: "Check the count"
*/
select sheet, source_row, item, "count" from candidate where "count" > 100
