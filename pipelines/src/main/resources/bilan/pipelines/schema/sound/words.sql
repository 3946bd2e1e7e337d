-- Codes of a column behind which there is no word.
select count(*) from {{table}} where {{column}} is not null and {{column}} not in (select code from store.word)
