/*
title: {fr: "Nouvelles personnes", en: "New people"}
description: {fr: "Personnes dont la première activité dans les données est de l’année, dans chaque lieu fréquenté", en: "People whose first activity in the data is of the year, at each place visited"}
figures: [people_new, identified_share]
by: [year, place]
network: true
*/
