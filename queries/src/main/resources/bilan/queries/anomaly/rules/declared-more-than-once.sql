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
    c.voucher, c.line, sum(c.kept) as kept_in_all, string_agg(distinct c.claim, ', ' order by c.claim) as names,
    max(c.total) as total, coalesce(max(c.total), max(c.kept)) as allowed
  from claimed c
  where not c.is_flat
  group by c.voucher, c.line
  having (count(*) > 1 and sum(c.kept) > coalesce(max(c.total), 0)) or sum(c.kept) > max(c.total) + 0.01
)
select
  c."grant", concat_ws(' ', c.voucher, c.line) as subject,
  -- What came first keeps what is allowed; the rest is too much.
  c.kept - greatest(0, least(c.kept, t.allowed - (sum(c.kept) over earlier - c.kept))) as amount,
  c.declared as said, c.submitted_on as day, c.delivery_id, c.source, c.sheet, c.source_row, t.kept_in_all, t.names, c.voucher,
  case
    when t.total is null then ''
    when getvariable('lang') = 'en' then ', it is of €' || euros_label(t.total, 'en')
    else ', elle est de ' || euros_label(t.total, 'fr') || ' €'
  end as bound
from twice t
join claimed c on c.voucher = t.voucher and c.line is not distinct from t.line
window earlier as (partition by c.voucher, c.line order by c.submitted_on nulls last, c.claim, c.source_row rows unbounded preceding)
