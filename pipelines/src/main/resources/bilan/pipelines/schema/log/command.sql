-- Notes a command behind those of before.
insert into store.command
select coalesce(max(command_id), 0) + 1, ?, ?, ? from store.command
