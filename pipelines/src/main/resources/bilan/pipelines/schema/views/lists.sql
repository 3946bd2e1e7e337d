-- What codes stand for, each list in one row: word_list[code].
create or replace view store.words as select list(word order by code) as word_list from store.word;

create or replace view store.sources as select list(source order by delivery_id) as source_list from store.delivery;

create or replace view store.sheets as select list(sheet order by sheet_id) as sheet_list from store.sheet;
