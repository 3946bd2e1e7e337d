/*
code: REF-08
severity: warning
table: priority_shares
message:
  fr: "Les parts de {what} font {percent} %"
  en: "The shares of {what} make {percent}%"
cause:
  fr: "part comptée deux fois"
  en: "a share counted twice"
cure:
  fr: "Ramener le total des parts à 100 % au plus"
  en: "Bring the shares to 100% at most"
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, coalesce("grant", voucher, activity_ref) as what,
  round(sum(share) * 100)::bigint as percent
from candidate
group by "grant", voucher, activity_ref
having sum(share) > 1.0001
