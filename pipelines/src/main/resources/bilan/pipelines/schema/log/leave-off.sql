-- Stands for the delivery of a number while the next one is made.
insert into store.delivery
values (?, '', '', '', '', '', 0, '', [], 'undone', false, false, null, null, current_timestamp::timestamp, 0, 0, null, null, null, null)
