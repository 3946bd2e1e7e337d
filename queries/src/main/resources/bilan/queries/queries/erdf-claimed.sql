/*
title: {fr: "Déjà déclaré d’une subvention", en: "Declared before of a grant"}
description: {fr: "Chaque ligne des demandes de paiement d’une subvention (-p grant=CODE) : déclaré, écarté et pourquoi, certifié", en: "Each line of the claims of a grant (-p grant=CODE): declared, disallowed and why, certified"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 1}
columns:
  claim:
    {label: {fr: Demande, en: Claim}, kind: text}
  submitted_on:
    {label: {fr: Déposée le, en: Submitted on}, kind: date}
  voucher:
    {label: {fr: Pièce, en: Voucher}, kind: text}
  declared:
    {label: {fr: Déclaré, en: Declared}, kind: amount, additivity: sum}
  set_aside:
    {label: {fr: Écarté, en: Disallowed}, kind: amount, additivity: sum,
     definition: {fr: "Par le contrôle : dit écarté, ou déclaré moins certifié", en: "By the check: said to be disallowed, or declared less certified"}}
  kept:
    {label: {fr: Retenu, en: Kept}, kind: amount, additivity: sum,
     definition: {fr: "Certifié, sinon déclaré moins écarté", en: "Certified, else declared less disallowed"}}
  standing:
    {label: {fr: Contrôle, en: Check}, kind: text}
*/
select
  claim,
  submitted_on,
  concat_ws(' / ', voucher, line) as voucher,
  declared,
  (declared - kept)::decimal(38, 6) as set_aside,
  kept,
  concat_ws(' : ',
    if(certified is null, if(getvariable('lang') = 'en', 'to be checked', 'à contrôler'), if(getvariable('lang') = 'en', 'checked', 'contrôlée')),
    reason) as standing,
  null::varchar as standing_in_id
from erdf_claimed(getvariable('grant'), getvariable('simplified_costs'), getvariable('as_of'))
order by submitted_on nulls last, claim, voucher, line, source_row

-- rows: each line of a claim
select
  delivery_id, source, sheet, source_row, null::varchar as place, submitted_on as day, concat_ws(' – ', claim, voucher) as about,
  claim, concat_ws(' / ', voucher, line) as voucher, declared, (declared - kept)::decimal(38, 6) as set_aside, kept
from erdf_claimed(getvariable('grant'), getvariable('simplified_costs'), getvariable('as_of'))
