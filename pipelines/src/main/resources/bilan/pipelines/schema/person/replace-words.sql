-- Pseudonyms are words of codes.
update store.word w set word = l.token from leaving l where l.key = w.word
