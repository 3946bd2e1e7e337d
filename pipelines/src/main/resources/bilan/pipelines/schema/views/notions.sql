-- Notions that several questions share, each written once. An organisation's own queries may use them, too.

-- Activities of digital mediation: passages, events and meetings are counted apart.
create or replace macro main.is_mediation(kind) as kind in ('workshop', 'individual', 'training');

-- What is sold, memberships and donations apart; what does not say its channel is a sale, so that totals agree.
create or replace macro main.is_sale(channel) as coalesce(channel in ('till', 'service', 'training', 'ticketing'), true);

-- Sales at a counter, which are known by month; services are known by their invoices.
create or replace macro main.is_counter_sale(channel) as channel in ('till', 'ticketing');
create or replace macro main.is_service(channel) as channel in ('service', 'training');

-- Own resources that are no sale, without tax.
create or replace macro main.is_contribution(channel) as channel in ('membership', 'donation');

-- A sale of memberships: free where nothing is paid, and a refund takes back what it refunds. An amount
-- of a day or month doesn't say how many it is made of.
create or replace macro main.fee_of(amount) as if(amount = 0, 'free', 'paying');
create or replace macro main.memberships_in(amount, quantity, grain) as case
  when quantity is null and grain in ('day', 'month') then null
  when amount = 0 then coalesce(quantity, 1)
  else if(amount < 0, -1, 1) * abs(coalesce(quantity, 1))
end;

-- Off-site and remote work is no place that one could walk into.
create or replace macro main.is_walls(kind) as kind is null or kind not in ('off_site', 'remote');

-- Staff are employed; volunteers are counted apart.
create or replace macro main.is_employee(contract) as strip_accents(lower(contract)) in ('cdi', 'cdd', 'aide', 'alternance');
create or replace macro main.is_volunteer(contract) as strip_accents(lower(contract)) = 'benevole';

-- Grants booked as income: 74, what is taken back of dedicated funds (789), less what is put there (689).
create or replace macro main.is_grant_account(account) as substring(account, 1, 2) = '74' or substring(account, 1, 3) in ('789', '689');

-- Entries that open a fiscal year with the balances of the one before (à-nouveaux), by their journal or their label.
create or replace macro main.is_opening(journal, journal_label, label) as (
  regexp_full_match(regexp_replace(upper(strip_accents(coalesce(journal, ''))), '[^A-Z]', '', 'g'), 'AN|ANO|ANOUV|ANOUVEAU|ANOUVEAUX|RAN|OUV|OUVERT|OUVERTURE|REPORTANOUVEAU|REPORTSANOUVEAUX')
  or regexp_matches(upper(strip_accents(coalesce(journal_label, ''))), '\bA[ -]?NOUVEAU|\bOUVERTURE')
  or regexp_matches(upper(strip_accents(coalesce(label, ''))), '\bA[ -]?NOUVEAU|\b(BILAN|BALANCE|SOLDE|ECRITURE)S? D.OUVERTURE')
);

-- A grant stands that was awarded and neither refused nor cancelled.
create or replace macro main.is_standing(status) as status is null or status in ('notified', 'signed', 'closed');

-- A fiscal year is called by the calendar year in which it starts.
create or replace macro main.fiscal_year(day, first_month) as year(day - to_months(coalesce(first_month, 1)::integer - 1));
create or replace macro main.fiscal_year_start(year, first_month) as make_date(year, 1, 1) + to_months(coalesce(first_month, 1)::integer - 1);
create or replace macro main.fiscal_year_end(year, first_month) as make_date(year + 1, 1, 1) + to_months(coalesce(first_month, 1)::integer - 1) - interval 1 day;
create or replace macro main.fiscal_year_of(day) as fiscal_year(day, getvariable('first_month'));
create or replace macro main.fiscal_year_label(year) as if(coalesce(getvariable('first_month'), 1) = 1, year::varchar, year || '-' || (year + 1));

-- Whether a row is of the place that is asked about; of any, if none is.
create or replace macro main.is_asked_place(place) as (getvariable('place') is null or place = getvariable('place'));

-- What may be spent on a line of a budget without an amendment: more than planned by the share that the agreement
-- lets lines exceed it, nothing more where it says none.
create or replace macro main.budget_bound(planned, transfer_limit) as
  (planned * (1 + coalesce(transfer_limit, 0)))::decimal(38, 6);

-- What people type to name a line of the bank, or a receipt: the same for as long as its facts are.
create or replace macro main.bank_line_code(account, booked_on, amount, occurrence) as
  'B-' || left(md5(concat_ws('|', account, booked_on, amount::decimal(18, 6), occurrence)), 10);

create or replace macro main.receipt_code(of_grant, reference, received_on, amount, turn) as
  'E-' || left(md5(concat_ws('|', of_grant, reference, received_on, amount::decimal(18, 6), turn)), 10);
