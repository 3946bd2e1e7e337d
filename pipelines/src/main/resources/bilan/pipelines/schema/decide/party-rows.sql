-- The rows of every party, each with its party: the new ones, those met, those met whatever their date, and those of
-- the same streams of any delivery, whether replaced or not.
create or replace temp view met_newer as
select p.party, r.* from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{newer}};
create or replace temp view met_older as
select p.party, r.* from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{days}} and {{older}};
create or replace temp view met_anywhere as
select p.party, r.* from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{anywhere}};
create or replace temp view met_ever as
select p.party, r.* from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{streams}};
