/*
title: {fr: "Autofinancement", en: "Self-financing"}
description: {fr: "Part des ressources propres dans les produits, d’après les comptes seulement", en: "Share of own resources in income, from the accounts only"}
parameters:
  years: {type: years, default: last 3}
figures: [own_income, all_income, self_financing_rate, self_financing_estimate]
by: [year]
columns:
  own_income: {label: {fr: Ressources propres, en: Own resources}}
  all_income: {label: {fr: Produits, en: Income}}
  self_financing_estimate: {label: {fr: "Estimé, hors comptabilité", en: "Estimate, not from the accounts"}}
*/
