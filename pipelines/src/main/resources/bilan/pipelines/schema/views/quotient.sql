-- A quotient without floats, which `/` makes of decimals: terms to 6 decimals, the result cut behind
-- its tenth, not rounded, so that rounding once, when it is printed, is rounding the quotient itself.
-- Null where nothing can be divided.
create or replace macro main.quotient(dividend, divisor) as
  (((dividend)::decimal(38, 6) * 1000000)::hugeint * 10000000000
    // nullif(((divisor)::decimal(38, 6) * 1000000)::hugeint, 0))::decimal(38, 0) * 0.0000000001;
