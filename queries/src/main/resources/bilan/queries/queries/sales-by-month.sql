/*
title: {fr: "Ventes par mois", en: "Sales by month"}
description: {fr: "Ventes HT mois par mois", en: "Sales excluding tax, month by month"}
figures: [sales_excl_tax, till_excl_tax]
by: [month]
columns:
  till_excl_tax: {label: {fr: dont caisse HT, en: of which till}}
*/
