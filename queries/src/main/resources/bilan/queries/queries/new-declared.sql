/*
title: {fr: "Nouveaux déclarés", en: "Newcomers declared"}
description: {fr: "Ce que les feuilles de présence disent des nouveaux venus, année par année", en: "What attendance sheets say of newcomers, year by year"}
figures: [new_declared, newcomers_told_share]
by: [year]
*/
