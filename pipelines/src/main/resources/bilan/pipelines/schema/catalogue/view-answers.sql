-- Whether a view answers.
select count(*) from {{view}}
