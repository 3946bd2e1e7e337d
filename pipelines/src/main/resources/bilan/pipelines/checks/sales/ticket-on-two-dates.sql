/*
code: SALES-11
severity: note
message:
  fr: "Le ticket {ticket} est sur deux dates : {first_day} et {last_day}"
  en: "Ticket {ticket} is on two dates: {first_day} and {last_day}"
cause:
  fr: "ticket ouvert avant minuit et payé après, ou numéro réutilisé"
  en: "a ticket opened before midnight and paid after, or a number used again"
cure:
  fr: "Rien à faire si le service a passé minuit : il compte comme deux tickets"
  en: "Nothing to do if the service went past midnight: it counts as two tickets"
needs: [ticket]
up_to: 200000
*/
with tickets as (
  select place, register, ticket, min(sold_on) as first_day, max(sold_on) as last_day,
    arg_max(sheet, sold_on) as sheet, arg_max(source_row, sold_on) as source_row
  from candidate
  where ticket is not null
  group by place, register, ticket
)
select sheet, source_row, ticket, first_day, last_day
from tickets
-- Where numbers start again each day or year, most come more than once: that is their rule.
where first_day <> last_day and (select count(*) filter (first_day <> last_day) * 20 <= count(*) from tickets)
