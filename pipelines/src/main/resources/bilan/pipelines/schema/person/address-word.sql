r.{{field}} in (select w.code from store.word w where regexp_matches(w.word, '[[:alnum:]._%+-]+@[[:alnum:].-]+\.[a-zA-Z]{2,}|(^|[^0-9])(0|\+33 ?)[1-9]([ .-][0-9]{2}){4}([^0-9]|$)'))
