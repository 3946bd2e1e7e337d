-- The codes of all words that were written for a place.
select place from store.coverage where place is not null and table_name in ({{daily}})
union select place_code from store.reject where place_code is not null
union select code from store.word where word in (select place from store.decision)
