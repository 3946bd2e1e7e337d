(select w.word from store.word w where w.code = r.{{column}})
