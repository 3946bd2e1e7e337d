/*
code: GRANT-82
severity: warning
risk: voucher
concerns: others
title:
  fr: "deuxième paie d’une personne dans le mois"
  en: "second payslip of a person in a month"
message:
  fr: "{subject} : une deuxième paie de la même personne en {month_said}, {told:euros}"
  en: "{subject}: a second payslip of one person in {month_said}, {told:euros}"
cause:
  fr: "bulletin saisi deux fois, ou rangé au mauvais mois"
  en: "a payslip typed twice, or put into the wrong month"
cure:
  fr: "N’en garder qu’un, ou corriger sa date ; si les deux sont dus (prime, second contrat), accepter l’anomalie"
  en: "Keep one of them, or correct its day; if both are due (bonus, second contract), accept the anomaly"
*/
-- A person is whom the supplier names, else the label; words that name no person are none of it. The habit of one
-- payslip a month tells a person from a word for all of them.
with slips as (
  select
    *, date_trunc('month', spent_on)::date as "month", coalesce(account[1:3], '') as head,
    nullif(array_to_string(list_filter(
      coalesce(supplier, string_split(label, ' ')),
      lambda w: not regexp_matches(w, '^([0-9].*|janv.*|fevr.*|mars|avr.*|mai|juin|juil.*|aout|sept.*|oct.*|nov.*|dec.*|salaire.*|paies?|payes?|bulletins?|remuneration.*|personnel|salarie.*|employe.*|equipe|charges|sociales|urssaf|net|brut|part|mois|annee|semestre|premier|second|achat.*)$')), ' '), '') as who
  from borne
  where category = 'direct_staff' and spent_on is not null and amount > 0
),
months as (
  select
    who, head, "month", count(distinct voucher) as many, count(distinct coalesce(label, '')) = 1 and count(supplier) > 0 as is_alike,
    min({'on': spent_on, 'voucher': voucher}) as first_slip
  from slips
  where who is not null
  group by who, head, "month"
),
usual as (
  select
    *,
    count(*) filter (where many = 1) over series as single, count(*) filter (where many > 1) over series as several,
    lag("month") over in_order as former, lead("month") over in_order as later
  from months
  window series as (partition by who, head), in_order as (partition by who, head order by "month")
),
told as (
  select *
  from usual
  where many > 1
    and (single > several or (is_alike and single + several = 1))
    -- A payslip of the month before or after, dated in this one, is none too many.
    and coalesce(former + interval 1 month >= "month", true) and coalesce(later - interval 1 month <= "month", true)
)
select
  s.grants[1] as "grant", t.first_slip.voucher || ' / ' || s.voucher as subject, s.amount, s.said, s.spent_on as day, s.delivery_id, s.source, s.sheet, s.source_row,
  sum(s.amount) over (partition by t.who, t.head, t."month", s.voucher) as told, strftime(t."month", '%m/%Y') as month_said, s.grants as others, s.voucher
from told t
join slips s on s.who = t.who and s.head = t.head and s."month" = t."month" and s.voucher <> t.first_slip.voucher
