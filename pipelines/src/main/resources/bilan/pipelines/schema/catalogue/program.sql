-- The mark of the program that made the views.
select max(sha256) from store.declaration
