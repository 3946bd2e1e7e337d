/*
code: GRANT-43
severity: error
risk: claim
title:
  fr: "déclaré plus d’une fois : {subject}"
  en: "declared more than once: {subject}"
message:
  fr: "Pièce {subject} : {kept_in_all:euros} déclarés dans {names}{bound}"
  en: "Voucher {subject}: {kept_in_all:euros} declared in {names}{bound}"
cause:
  fr: "même dépense déclarée deux fois"
  en: "one expense declared twice"
cure:
  fr: "Retirer la déclaration en trop"
  en: "Remove the extra declaration"
*/
with twice as (
  select
    voucher, line, sum(kept) as kept_in_all,
    if(min("grant") = max("grant") and max(borne) < max(whole), min("grant"), null) as bearer, max(borne) as borne, max(whole) as whole, max(tax) as tax
  from declared_beyond
  group by voucher, line
  having sum(again) > 0.005
),
named as (
  select voucher, string_agg(distinct claim, ', ' order by claim) as names from declared_beyond group by voucher
)
select
  d."grant", concat_ws(' ', d.voucher, d.line) as subject, d.again as amount,
  d.declared as said, d.submitted_on as day, d.delivery_id, d.source, d.sheet, d.source_row, t.kept_in_all, n.names, d.voucher,
  case
    when t.whole is null then ''
    when t.bearer is not null and getvariable('lang') = 'en' then ', ' || t.bearer || ' bears €' || euros_label(t.borne, 'en') || ' of it'
    when t.bearer is not null then ', ' || t.bearer || ' en porte ' || euros_label(t.borne, 'fr') || ' €'
    when getvariable('lang') = 'en' then ', it is of €' || euros_label(t.whole, 'en') || if(t.tax > 0, ' without recovered tax', '')
    else ', elle est de ' || euros_label(t.whole, 'fr') || ' €' || if(t.tax > 0, ' sans la TVA récupérée', '')
  end as bound
from twice t
join declared_beyond d on d.voucher = t.voucher and d.line is not distinct from t.line
join named n on n.voucher = t.voucher
