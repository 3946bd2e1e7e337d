/*
title: {fr: "Personnes identifiées", en: "Identified people"}
description: {fr: "Personnes distinctes par année et par lieu ; elles ne s’additionnent pas", en: "Distinct people by year and place; they don't add up"}
figures: [people_identified, identified_share]
by: [year, place]
network: true
*/
