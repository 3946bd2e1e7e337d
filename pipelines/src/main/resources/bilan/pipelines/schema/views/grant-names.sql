-- How other tables name a grant: by its code, or by a reference that no other grant bears. A list
-- without codes gets derived ones, which nobody writes in the sheet of what was received.
create or replace view store.grant_names as
select distinct "grant" as written, "grant" from store.grants
union all
select reference, min("grant") from store.grants
where reference is not null and reference not in (select "grant" from store.grants)
group by reference having count(distinct "grant") = 1;
