/*
title: {fr: "Ticket moyen", en: "Average till sale"}
description: {fr: "Ticket moyen TTC de la caisse, par année et par lieu", en: "Average till sale including tax, by year and place"}
figures: [average_ticket_incl_tax, tickets]
by: [year, place]
network: true
*/
