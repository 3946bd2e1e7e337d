/*
title: {fr: "Coût par participation", en: "Cost per participation"}
description: {fr: "Charges de la médiation divisées par les participations, d’après les comptes", en: "Costs of digital mediation divided by participations, from the accounts"}
parameters:
  years: {type: years, default: last 3}
figures: [mediation_cost, participations, cost_per_participation]
by: [year]
columns:
  charges: {figure: mediation_cost, label: {fr: Charges, en: Costs}}
*/
