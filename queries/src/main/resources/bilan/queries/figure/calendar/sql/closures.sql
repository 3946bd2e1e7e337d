select place, "from" as from_on, "to" as to_on, scope from closures order by all
