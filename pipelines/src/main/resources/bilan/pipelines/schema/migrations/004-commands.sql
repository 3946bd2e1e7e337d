-- What was typed to change which rows count, in its order, so that it can be done again: an ingest, an undo, a decision
-- that was forgotten (about: its number). Words are JSON. Nothing is known of what was typed before this table was there.
create table store.command (command_id integer not null, kind varchar not null, about integer not null, words varchar not null);
