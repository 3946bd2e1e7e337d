/*
title: {fr: "Fréquentation par lieu", en: "Attendance by place"}
description: {fr: "Activités, participations et heures de chaque lieu, année par année", en: "Activities, participations and hours of each place, year by year"}
figures: [activities, participations, passages, mediation_hours]
by: [year, place]
*/
