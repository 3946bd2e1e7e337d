/*
title: {fr: "Équipe : une ligne par poste et par mois", en: "Team: a row a post and month"}
dataset: reference
given: {by: month, none: figure.no_team, some: figure.team_partial, last: figure.no_team_month}
dimensions:
  role: {label: {fr: Fonction, en: Role}, inner: true}
  contract: {label: {fr: Contrat, en: Contract}, inner: true}
columns:
  employee: {label: {fr: "Salarié", en: "Employee"}}
  volunteer: {label: {fr: "Bénévole", en: "Volunteer"}}
  fte: {label: {fr: "ETP", en: "FTE"}, unit: FTE}
  headcount: {label: {fr: "Effectif", en: "Headcount"}, unit: count}
  hours: {label: {fr: "Heures", en: "Hours"}, unit: h}
*/
select
  delivery_id, source, sheet, source_row, place, month as day, concat_ws(' – ', role, contract) as about,
  role, contract, is_employee(contract) as employee, is_volunteer(contract) as volunteer,
  fte, headcount, hours,
  null::varchar as apart, null::varchar as blank
from team
