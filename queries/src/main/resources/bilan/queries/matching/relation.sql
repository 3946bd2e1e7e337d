-- What the steps fill: a row for each match, candidate, line without explanation, receipt that the bank lacks, and
-- decision without its line; to_type_for is the grant of which a line shows what nobody has typed,
-- and at_bank all that lines show of its grant and nobody has typed, what a receipt lacks included.
create temp table {{name}} (
  line varchar, receipt varchar, "grant" varchar, funder varchar, state varchar, why varchar, written varchar, days bigint,
  matched decimal(38, 6), due_on date, account varchar, booked_on date, amount decimal(38, 6), label varchar, counterparty varchar,
  line_delivery_id integer, line_source varchar, line_sheet varchar, line_row integer,
  received_on date, received decimal(38, 6), receipt_delivery_id integer, receipt_source varchar, receipt_sheet varchar, receipt_row integer,
  decision_delivery_id integer, decision_source varchar, decision_sheet varchar, decision_row integer, to_type_for varchar, at_bank decimal(38, 6), reason varchar
)
