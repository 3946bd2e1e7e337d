select dataset, field, place, "on" as break_on, reason from breaks order by "on", place
