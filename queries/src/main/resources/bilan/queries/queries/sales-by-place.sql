/*
title: {fr: "Ventes par lieu", en: "Sales by place"}
description: {fr: "Ventes HT de chaque lieu, année par année ; ce qui n’est d’aucun lieu à part", en: "Sales excluding tax of each place, year by year; what belongs to no place apart"}
figures: [sales_excl_tax, till_excl_tax]
by: [year, place]
columns:
  till_excl_tax: {label: {fr: dont caisse HT, en: of which till}}
*/
