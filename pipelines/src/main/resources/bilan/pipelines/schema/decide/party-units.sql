-- The units that the new side of each party has.
create or replace temp table met_unit as
select distinct p.party, r.unit_hash from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{newer}} and r.latest and r.unit_hash is not null;
-- The older rows of a unit that both sides have count no more, whatever their date.
update {{table}} as r set latest = false, counts = false
where r.latest and r.unit_hash in (select unit_hash from met_unit) and exists (
  select 1 from met_unit u join met_party p using (party)
  where u.unit_hash = r.unit_hash and p.place is not distinct from r.stream_place and {{anywhere}})
