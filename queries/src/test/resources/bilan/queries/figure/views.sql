create table attendance(
  delivery_id integer, source varchar, sheet varchar, source_row integer, grain varchar,
  activity_id bigint, activity_date date, period_from date, period_to date, place varchar,
  place_written varchar, activity varchar, activity_ref varchar, kind varchar, themes varchar[],
  priority varchar, start_time time, duration_minutes decimal(12,2), participants integer,
  new_participants integer, facilitator varchar, partner varchar, mode varchar, axis varchar,
  notes varchar, women integer, men integer, gender_unknown integer, age_under_12 integer,
  age_12_17 integer, age_18_39 integer, age_40_59 integer, age_60_plus integer,
  age_unknown integer, qpv_residents integer);
create table audience_counts(
  delivery_id integer, source varchar, sheet varchar, source_row integer, activity_id bigint,
  activity_date date, place varchar, dimension varchar, native_class varchar, class varchar,
  count integer);
create table participations(
  delivery_id integer, source varchar, sheet varchar, source_row integer, activity_id bigint,
  activity_date date, place varchar, activity varchar, kind varchar, priority varchar, facilitator varchar,
  partner varchar, mode varchar, axis varchar, person_key varchar, person_key_kind varchar);
create table sales(
  delivery_id integer, source varchar, sheet varchar, source_row integer, grain varchar,
  sold_on date, sold_at timestamp, period_from date, period_to date, place varchar,
  place_written varchar, register varchar, ticket varchar, line varchar, product varchar,
  category varchar, channel varchar, quantity decimal(18,6), unit_price_incl_tax decimal(18,6),
  amount_incl_tax decimal(18,6), amount_excl_tax decimal(18,6), tax_rate decimal(9,6),
  tax decimal(18,6), discount decimal(18,6), payment_method varchar, status varchar,
  invoice varchar, customer_kind varchar, theme varchar, priority varchar, service_from date,
  service_to date, paid_on date);
create table grants(
  delivery_id integer, source varchar, sheet varchar, source_row integer, "grant" varchar,
  funder varchar, programme varchar, purpose varchar, nature varchar, reference varchar,
  decision_date date, amount_awarded decimal(18,6), amount_requested decimal(18,6),
  amount_final decimal(18,6), status varchar, payment_basis varchar, eligible_cost decimal(18,6),
  rate decimal(9,6), start_on date, end_on date, report_due_on date, place varchar, axis varchar,
  restricted boolean, provisional boolean, status_on date, report_sent_on date, contact varchar,
  public_aid_limit decimal(12,6), transfer_limit decimal(12,6));
create table amendments(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  "grant" varchar, "on" date, amount decimal(18,6), end_on date);
create table grant_years(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  "grant" varchar, fiscal_year integer, amount decimal(18,6));
create table instalments(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  "grant" varchar, kind varchar, due_on date, amount decimal(18,6), condition varchar);
create table receipts(
  delivery_id integer, source varchar, sheet varchar, source_row integer, "grant" varchar,
  reference varchar, received_on date, amount decimal(18,6), bank_reference varchar);
create table budget_lines(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  "grant" varchar, side varchar, account varchar, label varchar, axis varchar, kind varchar,
  amount_planned decimal(18,6));
create table expenses(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  fiscal_year integer, journal varchar, voucher varchar, line varchar, supplier varchar,
  label varchar, account varchar, axis varchar, place varchar, kind varchar, invoiced_on date,
  paid_on date, amount_excl_tax decimal(18,6), amount_incl_tax decimal(18,6),
  recoverable_tax decimal(18,6), "grant" varchar);
create table allocations(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  voucher varchar, line varchar, "grant" varchar, share decimal(9,6), amount decimal(18,6));
create table claims(claim varchar, "grant" varchar, submitted_on date, certified_on date, period_from date, period_to date);
create table claim_lines(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  claim varchar, voucher varchar, line varchar, declared decimal(18,6),
  set_aside decimal(18,6), reason varchar, certified decimal(18,6));
create table timesheets(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  person_key varchar, month date, "grant" varchar, hours decimal(12,2));
create table flat_rates(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  "grant" varchar, kind varchar, rate decimal(12,6), method varchar);
create table contracts(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  person_key varchar, start_on date, end_on date, full_time decimal(12,6), monthly_hours decimal(18,6),
  annual_cost decimal(18,6));
create table accounts(
  delivery_id integer, source varchar, sheet varchar, source_row integer, fiscal_year integer, account varchar, label varchar, side varchar, amount decimal(18,6),
  axis varchar, place varchar);
create table published_grants(
  funder varchar, reference varchar, decision_date date, beneficiary varchar,
  amount_awarded decimal(18,6), share decimal(9,6), own_amount decimal(18,6));
create table published_payments(funder varchar, reference varchar, paid_on date, amount decimal(18,6));
create table places(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  place varchar, name varchar, aliases varchar[], kind varchar, city varchar, opened_on date,
  joined_on date, left_on date, closed_on date, expects varchar[], vat varchar, run_by varchar);
create table expectations(place varchar, dataset varchar, frequency varchar);
create table closures(place varchar, "from" date, "to" date, scope varchar, reason varchar);
create table breaks(dataset varchar, field varchar, place varchar, "on" date, reason varchar);
create table funders(funder varchar, name varchar, siret varchar, aliases varchar[], level varchar);
create table facilitators(code varchar, pseudonym varchar);
create table team(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  month date, role varchar, contract varchar, fte decimal(12,4), headcount integer,
  hours decimal(12,2), place varchar, axis varchar);
create table priorities(priority varchar, label varchar, "order" integer, start_on date);
create table actions(
  action varchar, priority varchar, label varchar, place varchar, start_on date, end_on date,
  status varchar, partner varchar);
create table priority_shares(
  "grant" varchar, voucher varchar, activity_ref varchar, priority varchar, share decimal(9,6));
create table indicators(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  indicator varchar, priority varchar, label varchar, unit varchar, direction varchar,
  baseline decimal(18,6), baseline_on date, target decimal(18,6), target_kind varchar,
  due_on date, trajectory varchar, aggregation varchar, query varchar, manual boolean,
  standing varchar, standing_reason varchar);
create table readings(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  indicator varchar, read_on date, value decimal(18,6), note varchar);
create table milestones(
  label varchar, date date, date_precision varchar, date_typed varchar, priority varchar, place varchar,
  status varchar);
create table narratives(
  priority varchar, section varchar, year integer, place varchar, text varchar, difficulties varchar, lessons varchar,
  next varchar, source_row integer);
create table bank_lines(
  delivery_id integer, source varchar, sheet varchar, source_row integer, account varchar, booked_on date, value_on date,
  amount decimal(18,6), debit decimal(18,6), credit decimal(18,6), label varchar, reference varchar, counterparty varchar,
  kind varchar, status varchar, statement varchar, opening_balance decimal(18,6), closing_balance decimal(18,6),
  balance decimal(18,6), bank_id varchar, currency varchar, occurrence integer);
create table bank_decisions(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  line varchar, receipt varchar, "grant" varchar, decided_by varchar, reason varchar);
create table waivers(anomaly varchar, accepted_by varchar, reason varchar, until date);
create table testimonies(
  quote varchar, said_by varchar, agreed boolean, place varchar, year integer, source_row integer);
create table ledger_entries(
  delivery_id integer, source varchar, sheet varchar, source_row integer,
  fiscal_year integer, journal varchar, journal_label varchar, voucher_number varchar, account varchar, label varchar,
  debit decimal(18,6), credit decimal(18,6), entry_date date, aux_account varchar, piece_ref varchar);
create table ledger_keys(
  delivery_id integer, source varchar, sheet varchar, source_row integer, "grant" varchar, place varchar, priority varchar, axis varchar,
  fiscal_year integer, account varchar, journal varchar, label varchar, aux_account varchar);
create table deliveries(
  delivery_id integer, dataset varchar, source varchar, file varchar, sha256 varchar,
  profile varchar, profile_version integer, state varchar, live boolean, applied_at timestamp,
  rows bigint, rejected bigint);
create table personal_data(
  position integer, dataset varchar, table_name varchar, field varchar, kind varchar, table_fr varchar, table_en varchar,
  field_fr varchar, field_en varchar, rows bigint, persons bigint, first_on date, last_on date, since date, sources varchar[]);
create table warnings(
  delivery_id integer, dataset varchar, source varchar, sheet varchar, code varchar, fr varchar, en varchar, fr_cure varchar, en_cure varchar, source_rows integer[]);
create table rejects(
  reject_id integer, delivery_id integer, dataset varchar, table_name varchar, source varchar,
  sheet varchar, source_row integer, field varchar, column_name varchar, cell varchar,
  value varchar, code varchar, what varchar, cause varchar, cure varchar, row_date date,
  place varchar, waiting boolean);
create table coverage(
  delivery_id integer, dataset varchar, table_name varchar, place varchar, register varchar,
  channel varchar, period_from date, period_to date);
create table grain_marks(
  dataset varchar, place varchar, month date, lines_amount decimal(18,6),
  total_amount decimal(18,6));
create table replacements(former integer, later integer);
create view dataset_tables as from (values ('attendance', 'attendance'), ('sales', 'sales'), ('funding', 'grants'), ('funding', 'receipts')) as t(dataset, table_name);
create schema store;
create view store.bank_lines as select *, 1 as sheet_id from main.bank_lines;
create view store.bank_lines_row as select *, true as counts from store.bank_lines;
create view store.row_places as select place from main.attendance union select place from main.sales;
create macro store.name_written(written) as
  trim(regexp_replace(lower(strip_accents(written)), '[^a-z0-9]+', ' ', 'g'));
create view store.funder_names as
  select store.name_written(funder) as written, min(funder) as funder from main.funders group by all;
-- The warehouse makes it of the datasets' declarations.
create macro dataset_label(code, lang) as code;
