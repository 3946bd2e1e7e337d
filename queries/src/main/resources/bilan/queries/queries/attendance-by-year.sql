/*
title: {fr: Fréquentation par année, en: Attendance by year}
description: {fr: "Activités, participations, passages et heures, année par année", en: "Activities, participations, visits and hours, year by year"}
figures: [activities, participations, passages, mediation_hours, participant_hours]
by: [year]
*/
