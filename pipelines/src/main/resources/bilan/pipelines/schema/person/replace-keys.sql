-- A key that is to leave becomes its token.
update {{table}} r set {{field}} = l.token from leaving l where l.key = r.{{field}}
