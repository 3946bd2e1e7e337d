-- The rows of both sides of every party, each with its party.
create or replace temp view met_newer as
select p.party, r.* from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{newer}};
create or replace temp view met_older as
select p.party, r.* from {{table}} r join met_party p on p.place is not distinct from r.stream_place
where {{days}} and {{older}};
