-- What rows say before they change rightfully.
create or replace temp table digest_before as {{present}}
