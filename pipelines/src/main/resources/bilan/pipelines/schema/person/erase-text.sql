-- Free text of rows that meet a condition.
update {{table}} r set {{field}} = null where {{condition}}
