/*
code: GRANT-83
severity: warning
risk: grant
title:
  fr: "aucune pièce"
  en: "no voucher"
message:
  fr: "{grant} : finie le {ends_on:day}, aucune dépense n’en est connue sur {total:euros}"
  en: "{grant}: ended on {ends_on:day}, no expense of its {total:euros} is known"
cause:
  fr: "dépenses non saisies ou non affectées à la subvention, ou argent non dépensé"
  en: "expenses not typed or not allocated to the grant, or money unspent"
cure:
  fr: "Saisir ou affecter ses pièces ; sinon convenir d’un report ou d’un reversement avec le financeur"
  en: "Type or allocate its vouchers; otherwise agree on a carry-over or a repayment with the funder"
*/
-- Of a closed grant, the funder has taken the account as it is. Vouchers are missed where another grant of its kind and of its time has some in it.
select s."grant", s."grant" as subject, s.total as amount, s.total as said, s.ends_on as day, s.delivery_id, s.source, s.sheet, s.source_row, s.ends_on, s.total
from settled s
where s.stands and s.status is distinct from 'closed' and s.total > 0
  and s.nature is distinct from 'in_kind'
  and s.ends_on <= getvariable('as_of')
  and s."grant" not in (select "grant" from parts)
  and s."grant" not in (select "grant" from claimed)
  and s."grant" not in (select second_code from same_grants)
  and exists (
    select 1
    from known k
    join parts p using ("grant")
    where k.nature is not distinct from s.nature and k."grant" <> s."grant" and k.start_on <= s.ends_on and k.ends_on >= s.start_on
      and p.spent_on between s.start_on and s.ends_on)
