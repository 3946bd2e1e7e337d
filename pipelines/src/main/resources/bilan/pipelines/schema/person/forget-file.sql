-- Notes that a file holds persons who were taken out; a kept one is now to be erased.
delete from store.forgotten_file where sha256 = {{hash}};
insert into store.forgotten_file values ({{hash}}, current_timestamp::timestamp, false);
