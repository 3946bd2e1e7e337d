-- A hash that is to leave becomes its random number.
update {{table}} r set {{column}} = l.new from leaving_hash l where l.old = r.{{column}}
