-- Which source took the tickets of which other is no longer remembered: it is compared, or asked.
drop table store.kin;
