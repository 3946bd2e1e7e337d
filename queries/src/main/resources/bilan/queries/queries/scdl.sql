/*
title: {fr: "Subventions reçues, au format SCDL", en: "Grants received, as SCDL"}
description: {fr: "Les 16 colonnes du schéma « subventions » 2.1.0 : une ligne par subvention accordée ; « bilan export scdl » en écarte ce qui n’y est pas valide", en: "The 16 columns of the schema “subventions” 2.1.0: a row for each grant awarded; “bilan export scdl” leaves out what is not valid"}
published: never
parameters:
  years: {type: years, default: last 3}
  beneficiary: {type: text, optional: true, label: {fr: Bénéficiaire, en: Beneficiary}}
  siret: {type: text, optional: true, label: {fr: SIRET, en: SIRET}}
  rna: {type: text, optional: true, label: {fr: RNA, en: RNA}}
  notified_to_eu: {type: text, default: non, label: {fr: "Aide notifiée à l’Union européenne (oui ou non)", en: "Aid notified to the European Union (oui or non)"}}
columns:
  nomAttribuant: {label: {fr: nomAttribuant, en: nomAttribuant}, kind: text}
  idAttribuant: {label: {fr: idAttribuant, en: idAttribuant}, kind: text}
  dateConvention: {label: {fr: dateConvention, en: dateConvention}, kind: date}
  referenceDecision: {label: {fr: referenceDecision, en: referenceDecision}, kind: text}
  nomBeneficiaire: {label: {fr: nomBeneficiaire, en: nomBeneficiaire}, kind: text}
  idBeneficiaire: {label: {fr: idBeneficiaire, en: idBeneficiaire}, kind: text}
  rnaBeneficiaire: {label: {fr: rnaBeneficiaire, en: rnaBeneficiaire}, kind: text}
  objet: {label: {fr: objet, en: objet}, kind: text}
  montant: {label: {fr: montant, en: montant}, kind: amount}
  nature: {label: {fr: nature, en: nature}, kind: text}
  conditionsVersement: {label: {fr: conditionsVersement, en: conditionsVersement}, kind: text}
  datesPeriodeVersement: {label: {fr: datesPeriodeVersement, en: datesPeriodeVersement}, kind: text}
  idRAE: {label: {fr: idRAE, en: idRAE}, kind: text}
  notificationUE: {label: {fr: notificationUE, en: notificationUE}, kind: text}
  pourcentageSubvention: {label: {fr: pourcentageSubvention, en: pourcentageSubvention}, kind: number}
  dispositifAide: {label: {fr: dispositifAide, en: dispositifAide}, kind: text}
*/
with paid as (
  select "grant", min(day) as first_on, max(day) as last_on, count(*) as times
  from (
    select "grant", due_on as day from instalments where due_on is not null
    union
    select "grant", received_on from receipts where amount > 0 and received_on <= getvariable('as_of')
      and "grant" not in (select "grant" from instalments where due_on is not null)
  )
  group by "grant"
)
select
  coalesce(f.name, g.funder) as nomAttribuant,
  f.siret as idAttribuant,
  g.decision_date as dateConvention,
  g.reference as referenceDecision,
  getvariable('beneficiary') as nomBeneficiaire,
  getvariable('siret') as idBeneficiaire,
  getvariable('rna') as rnaBeneficiaire,
  left(coalesce(g.purpose, g.programme), 256) as objet,
  g.awarded as montant,
  if(g.nature = 'in_kind', 'aide en nature', 'aide en numéraire') as nature,
  if(coalesce(p.times, 1) > 1, 'échelonné', 'unique') as conditionsVersement,
  case
    when p.first_on < p.last_on then p.first_on::varchar || '/' || p.last_on::varchar
    else coalesce(p.first_on, g.decision_date)::varchar
  end as datesPeriodeVersement,
  null::varchar as idRAE,
  getvariable('notified_to_eu') as notificationUE,
  1::decimal(3, 2) as pourcentageSubvention,
  g.programme as dispositifAide
from grants_on(getvariable('as_of')) g
left join funders f on f.funder = g.funder
left join paid p on p."grant" = g."grant"
where g.stands
order by g.decision_date nulls last, g."grant"
