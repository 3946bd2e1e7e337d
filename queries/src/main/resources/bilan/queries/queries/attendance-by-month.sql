/*
title: {fr: "Fréquentation par mois", en: "Attendance by month"}
description: {fr: "Activités et participations, mois par mois", en: "Activities and participations, month by month"}
figures: [activities, participations, passages]
by: [month]
published: never
*/
