-- What is to be done for each grant that runs, row by row of what its amount is made of; a report has no amount.
create or replace macro main.grant_step_rows(rule_lines, on_day, first_month, lang) as table
with running as materialized (
  select *
  from grants_on(on_day)
  where stands and status is distinct from 'closed'
),
costs as materialized (
  select * from grant_costs(on_day, first_month) where left_out is null
)
select
  i."grant", i.due_on as before, if(i.late, 'relance', 'encaissement') as what,
  coalesce(instalment_label(i.kind, lang), if(lang = 'en', 'payment', 'versement')) || coalesce(' (' || i.condition || ')', '') as detail,
  concat_ws(' ', instalment_label(i.kind, 'fr'), i.condition) as detail_in_id,
  least(i.amount, greatest(i.until_here - i.received, 0)) as amount, i.amount as said, i.due_on as day, i.kind as about,
  i.delivery_id, i.source, i.sheet, i.source_row
from instalments_on(on_day) i
join running r on r."grant" = i."grant"
where i.until_here > i.received and i.receipts_given
union all by name
select r."grant", r.ends_on as before, 'depense' as what, r.total as amount, r.total as said, s.day, r.funder as about, s.delivery_id, s.source, s.sheet, s.source_row
from running r
join settling_rows(on_day) s on s."grant" = r."grant"
where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= on_day and exists (select 1 from expenses)
union all by name
select r."grant", r.ends_on as before, 'depense' as what, -c.part as amount, c.cost as said, c.day, c.voucher as about, c.delivery_id, c.source, c.sheet, c.source_row
from running r
join costs c on c."grant" = r."grant"
where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= on_day
union all by name
select
  r."grant", if(r.ends_on >= on_day, r.ends_on, null) as before, 'declaration' as what,
  e.offered as amount, e.cost as said, e.day, e.voucher as about, e.delivery_id, e.source, e.sheet, e.source_row
from running r
join all_erdf_costs(rule_lines, on_day, first_month) e on e."grant" = r."grant"
where r.payment_basis = 'reimbursement' and e.offered <> 0
union all by name
select r."grant", null::date as before, 'controle' as what, l.declared - coalesce(l.set_aside, 0) as amount, l.declared as said, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l.delivery_id, l.source, l.sheet, l.source_row
from running r
join claim_lines_on(on_day) l on l."grant" = r."grant"
where l.certified is null
union all by name
select
  "grant", due_on as before, if(by_law, 'compte-rendu-loi', 'compte-rendu') as what, null::varchar as detail, null::varchar as detail_in_id
from grant_reports(on_day, first_month)
where due_on is not null;

comment on macro table main.grant_step_rows is 'Ce qui reste à faire pour chaque subvention, avec les lignes de fichiers dont le montant est fait';

-- What each grant bears of each voucher, what of it is not declared yet of a grant that reimburses, and what claims
-- say of it, row by row; what tells these apart.
create or replace macro main.grant_expense_rows(rule_lines, on_day, first_month) as table
with costs as materialized (
  select * from grant_costs(on_day, first_month) where left_out is distinct from 'owned'
)
select
  'part' as what, delivery_id, source, sheet, source_row, day, paid_on, label, concat_ws(' – ', voucher, account) as about, "grant", voucher,
  part, cost as said,
  null::decimal(38, 6) as undeclared, null::decimal(38, 6) as declared, null::decimal(38, 6) as certified
from costs
union all by name
select 'undeclared' as what, e.delivery_id, e.source, e.sheet, e.source_row, e.day, e.voucher as about, e."grant", e.voucher, e.offered as undeclared, e.cost as said
from all_erdf_costs(rule_lines, on_day, first_month) e
join grants_on(on_day) g on g."grant" = e."grant"
where g.payment_basis = 'reimbursement' and g.stands and e.offered <> 0
  and (e."grant", e.voucher) in (select ("grant", voucher) from costs)
union all by name
select
  'claim' as what, l.delivery_id, l.source, l.sheet, l.source_row, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l."grant", l.voucher,
  l.declared, l.certified
from named_claim_lines(rule_lines, on_day) l
where (l."grant", l.voucher) in (select ("grant", voucher) from costs);

comment on macro table main.grant_expense_rows is 'Ce que chaque subvention prend de chaque pièce, ce qui en est déclaré et ce qui reste à en déclarer, ligne par ligne';
