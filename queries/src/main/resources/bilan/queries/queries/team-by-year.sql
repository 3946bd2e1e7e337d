/*
title: {fr: "Équipe par année", en: "Team by year"}
description: {fr: "Équivalents temps plein moyens, salariés en fin d’année, heures de bénévolat", en: "Average full-time equivalents, employees at the year's end, volunteer hours"}
figures: [team_fte, team_headcount, volunteer_hours]
by: [year]
columns:
  team_fte: {label: {fr: ETP moyens, en: Average FTE}}
  team_headcount: {label: {fr: "Salariés en fin d’année", en: Employees at year end}}
*/
