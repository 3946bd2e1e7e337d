-- What many parties of one delivery are, to be looked up: a condition for each would cost as many times the rows as there are parties.
create or replace temp table met_party (
  party integer, place integer, grain tinyint, older_deliveries integer[], older_grains tinyint[],
  reach_deliveries integer[], reach_grains tinyint[], registers integer[], own boolean);
create or replace temp table met_stream (party integer, register integer, channel integer, first_day date, last_day date);
create or replace temp table met_range (party integer, first_day date, last_day date);
