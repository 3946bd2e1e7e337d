-- What codes are called for people, by language; a code that has no name stands as it is.
create or replace macro main.channel_label(code, lang) as case code
  when 'till' then if(lang = 'en', 'Till', 'Caisse')
  when 'service' then if(lang = 'en', 'Services', 'Prestations')
  when 'training' then if(lang = 'en', 'Training', 'Formations')
  when 'ticketing' then if(lang = 'en', 'Ticketing', 'Billetterie')
  when 'membership' then if(lang = 'en', 'Memberships', 'Adhésions')
  when 'donation' then if(lang = 'en', 'Donations', 'Dons')
  else coalesce(code, if(lang = 'en', '(channel not told)', '(canal non précisé)'))
end;

-- Where money that was earned comes from, coarser than its channel.
create or replace macro main.earnings_label(code, lang) as case
  when is_contribution(code) then if(lang = 'en', 'Memberships and donations', 'Adhésions et dons')
  when code = 'till' then if(lang = 'en', 'Till (excl. tax)', 'Caisse (HT)')
  when code = 'ticketing' then if(lang = 'en', 'Ticketing (excl. tax)', 'Billetterie (HT)')
  when code is null then if(lang = 'en', '(channel not told)', '(canal non précisé)')
  else if(lang = 'en', 'Services and training (excl. tax)', 'Prestations et formations (HT)')
end;

create or replace macro main.customer_label(code, lang) as case code
  when 'collectivité' then if(lang = 'en', 'Local authorities', 'Collectivités')
  when 'entreprise' then if(lang = 'en', 'Companies', 'Entreprises')
  when 'association' then if(lang = 'en', 'Non-profits', 'Associations')
  when 'particulier' then if(lang = 'en', 'Individuals', 'Particuliers')
  else coalesce(code, if(lang = 'en', '(not told)', '(non précisé)'))
end;

create or replace macro main.fee_label(code, lang) as case code
  when 'paying' then if(lang = 'en', 'Paying', 'Payantes')
  when 'free' then if(lang = 'en', 'Free', 'Gratuites')
  else code
end;

create or replace macro main.activity_label(code, lang) as case code
  when 'workshop' then if(lang = 'en', 'Workshops', 'Ateliers')
  when 'individual' then if(lang = 'en', 'Individual sessions', 'Accompagnements individuels')
  when 'training' then if(lang = 'en', 'Training courses', 'Formations')
  when 'event' then if(lang = 'en', 'Events', 'Événements')
  when 'walk_in' then if(lang = 'en', 'Walk-ins', 'Venues libres')
  else code
end;

create or replace macro main.level_label(code, lang) as case code
  when 'État' then if(lang = 'en', 'State', 'État')
  when 'Région' then if(lang = 'en', 'Region', 'Région')
  when 'Département' then if(lang = 'en', 'County', 'Département')
  when 'EPCI' then if(lang = 'en', 'Intermunicipal', 'EPCI')
  when 'Commune' then if(lang = 'en', 'Municipality', 'Commune')
  when 'other public' then if(lang = 'en', 'Other public', 'Autre public')
  when 'private' then if(lang = 'en', 'Private', 'Privé')
  else coalesce(code, if(lang = 'en', '(level not given)', '(niveau non précisé)'))
end;

create or replace macro main.personal_kind_label(code, lang) as case code
  when 'person' then if(lang = 'en', 'hash of a person', 'empreinte d’une personne')
  when 'facilitator' then if(lang = 'en', 'pseudonym of who leads activities', 'pseudonyme d’une personne qui anime')
  when 'text' then if(lang = 'en', 'free text', 'texte libre')
  when 'address' then if(lang = 'en', 'e-mail or telephone number', 'e-mail ou téléphone')
  else code
end;

create or replace macro main.audience_label(code, lang) as case code
  when 'gender' then if(lang = 'en', 'Gender', 'Genre')
  when 'age' then if(lang = 'en', 'Age', 'Âge')
  when 'qpv' then if(lang = 'en', 'Priority district', 'Quartier prioritaire')
  when 'status' then if(lang = 'en', 'Status', 'Situation')
  when 'women' then if(lang = 'en', 'Women', 'Femmes')
  when 'men' then if(lang = 'en', 'Men', 'Hommes')
  when 'under_12' then if(lang = 'en', 'Under 12', 'Moins de 12 ans')
  when '12_17' then if(lang = 'en', '12 to 17', '12 à 17 ans')
  when '18_39' then if(lang = 'en', '18 to 39', '18 à 39 ans')
  when '40_59' then if(lang = 'en', '40 to 59', '40 à 59 ans')
  when '60_plus' then if(lang = 'en', '60 and over', '60 ans et plus')
  when 'age_other' then if(lang = 'en', 'Another age band', 'Autre classe d’âge')
  when 'gender_other' then if(lang = 'en', 'Another answer', 'Autre réponse')
  when 'resident' then if(lang = 'en', 'Residents', 'Habitants')
  when 'non_resident' then if(lang = 'en', 'Not residents', 'Non-habitants')
  when 'retired' then if(lang = 'en', 'Retired', 'Retraités')
  when 'unemployed' then if(lang = 'en', 'Unemployed', 'Sans emploi')
  when 'employed' then if(lang = 'en', 'Employed', 'En emploi')
  when 'student' then if(lang = 'en', 'In education', 'Scolarisés')
  else code
end;

create or replace macro main.grant_status_label(code, lang) as case code
  when 'requested' then if(lang = 'en', 'Requested', 'Demandée')
  when 'refused' then if(lang = 'en', 'Refused', 'Refusée')
  when 'notified' then if(lang = 'en', 'Notified', 'Notifiée')
  when 'signed' then if(lang = 'en', 'Signed', 'Signée')
  when 'closed' then if(lang = 'en', 'Closed', 'Soldée')
  when 'cancelled' then if(lang = 'en', 'Cancelled', 'Annulée')
  else code
end;

create or replace macro main.instalment_label(code, lang) as case code
  when 'advance' then if(lang = 'en', 'Advance', 'Avance')
  when 'interim' then if(lang = 'en', 'Interim payment', 'Acompte')
  when 'balance' then if(lang = 'en', 'Balance', 'Solde')
  when 'single' then if(lang = 'en', 'Single payment', 'Versement unique')
  else code
end;

create or replace macro main.place_kind_label(code, lang) as case code
  when 'own' then if(lang = 'en', 'Own', 'En propre')
  when 'partner' then if(lang = 'en', 'Partner', 'Partenaire')
  when 'off_site' then if(lang = 'en', 'Off-site', 'Hors les murs')
  when 'remote' then if(lang = 'en', 'Remote', 'À distance')
  else code
end;

-- Headings of the French chart of accounts, by their two digits.
create or replace macro main.account_heading(account, lang) as account[1:2] || ' ' || case account[1:2]
  when '60' then if(lang = 'en', 'Purchases', 'Achats')
  when '61' then if(lang = 'en', 'External services', 'Services extérieurs')
  when '62' then if(lang = 'en', 'Other external services', 'Autres services extérieurs')
  when '63' then if(lang = 'en', 'Taxes and duties', 'Impôts, taxes et versements assimilés')
  when '64' then if(lang = 'en', 'Staff costs', 'Charges de personnel')
  when '65' then if(lang = 'en', 'Other operating costs', 'Autres charges de gestion courante')
  when '66' then if(lang = 'en', 'Financial costs', 'Charges financières')
  when '67' then if(lang = 'en', 'Exceptional costs', 'Charges exceptionnelles')
  when '68' then if(lang = 'en', 'Depreciation and provisions, and carried to dedicated funds', 'Dotations, et reports en fonds dédiés')
  when '69' then if(lang = 'en', 'Profit sharing and corporate tax', 'Participation, et impôts sur les bénéfices')
  when '70' then if(lang = 'en', 'Sales of goods and services', 'Ventes de biens et services')
  when '71' then if(lang = 'en', 'Change in stocks', 'Production stockée')
  when '72' then if(lang = 'en', 'Capitalised production', 'Production immobilisée')
  when '73' then if(lang = 'en', 'Public funding by law', 'Concours publics')
  when '74' then if(lang = 'en', 'Operating grants', 'Subventions d’exploitation')
  when '75' then if(lang = 'en', 'Other operating income', 'Autres produits de gestion courante')
  when '76' then if(lang = 'en', 'Financial income', 'Produits financiers')
  when '77' then if(lang = 'en', 'Exceptional income', 'Produits exceptionnels')
  when '78' then if(lang = 'en', 'Reversals, and used of dedicated funds', 'Reprises, et utilisations de fonds dédiés')
  when '79' then if(lang = 'en', 'Transferred costs', 'Transferts de charges')
  when '86' then if(lang = 'en', 'Use of voluntary contributions', 'Emplois des contributions volontaires')
  when '87' then if(lang = 'en', 'Voluntary contributions', 'Contributions volontaires')
  else if(lang = 'en', 'Others', 'Autres')
end;

-- The parts of an income statement in their order, and its lines.
create or replace macro main.statement_side(side, lang) as case side
  when 1 then if(lang = 'en', 'Costs', 'Charges')
  when 2 then if(lang = 'en', 'Income', 'Produits')
  when 3 then if(lang = 'en', 'Result', 'Résultat')
  else if(lang = 'en', 'Voluntary contributions, not in the result', 'Contributions volontaires, hors résultat')
end;

create or replace macro main.statement_heading(side, heading, lang) as case
  when heading = 'result' then if(lang = 'en', 'Surplus or deficit', 'Excédent ou déficit')
  when heading <> 'total' then account_heading(heading, lang)
  when side = 1 then if(lang = 'en', 'Total costs', 'Total des charges')
  else if(lang = 'en', 'Total income', 'Total des produits')
end;

create or replace macro main.day_label(day, lang) as
  strftime(day, if(lang = 'en', '%-d %b %Y', '%d/%m/%Y'));

-- The sides of a balance sheet, and its lines by number.
create or replace macro main.balance_side(line, lang) as
  if(line < 20, if(lang = 'en', 'Assets', 'Actif'), if(lang = 'en', 'Liabilities', 'Passif'));

create or replace macro main.balance_heading(line, lang) as case line
  when 11 then if(lang = 'en', 'Fixed assets, less depreciation', 'Immobilisations, amortissements déduits')
  when 12 then if(lang = 'en', 'Stocks', 'Stocks')
  when 13 then if(lang = 'en', 'Grants to come in', 'Subventions à recevoir')
  when 14 then if(lang = 'en', 'Other receivables', 'Autres créances')
  when 15 then if(lang = 'en', 'Cash', 'Trésorerie')
  when 19 then if(lang = 'en', 'Total assets', 'Total de l’actif')
  when 21 then if(lang = 'en', 'Own funds, with the result', 'Fonds propres, résultat compris')
  when 22 then if(lang = 'en', 'Grants for equipment', 'Subventions d’investissement')
  when 23 then if(lang = 'en', 'Dedicated funds', 'Fonds dédiés')
  when 24 then if(lang = 'en', 'Provisions', 'Provisions')
  when 25 then if(lang = 'en', 'Loans and overdrafts', 'Emprunts et découverts')
  when 26 then if(lang = 'en', 'Debts to suppliers, staff and the state', 'Dettes (fournisseurs, personnel, État)')
  when 27 then if(lang = 'en', 'Income of later years', 'Produits constatés d’avance')
  else if(lang = 'en', 'Total liabilities', 'Total du passif')
end;

-- Why no balance of a year is known.
create or replace macro main.no_ledger_label(year, lang) as
  if(lang = 'en', 'no ledger (FEC) of ' || fiscal_year_label(year) || ' was given', 'aucun grand livre (FEC) de ' || fiscal_year_label(year) || ' n’a été fourni');

create or replace macro main.unopened_label(first_year, before_ends_on, lang) as if(lang = 'en',
  'the ledger of ' || fiscal_year_label(first_year) || ' has no opening entries, and that of ' || fiscal_year_label(first_year - 1)
    || coalesce(' ends on ' || day_label(before_ends_on, 'en'), ' was not given'),
  'le grand livre ' || fiscal_year_label(first_year) || ' est sans à-nouveaux, et celui de ' || fiscal_year_label(first_year - 1)
    || coalesce(' s’arrête le ' || day_label(before_ends_on, 'fr'), ' n’est pas fourni'));

-- Why the number of activities can't be told.
create or replace macro main.counted_by_month_note(lang) as if(lang = 'en',
  'some attendance is counted by month, without its activities',
  'des présences sont comptées au mois, sans le détail des activités');

-- Euros in a sentence: with cents unless there are none. The digits of a decimal are grouped as text:
-- format() would make a float of it.
create or replace macro main.digits_label(digits, separator) as
  ltrim(reverse(regexp_replace(reverse(digits), '(\d\d\d)', '\1' || separator, 'g')), separator);

create or replace macro main.euros_label(amount, lang) as
  if(amount < 0, if(lang = 'en', '-', '−'), '')
  || digits_label(split_part(abs(amount)::decimal(38, 2)::varchar, '.', 1), if(lang = 'en', ',', ' '))
  || if(abs(amount)::decimal(38, 2) % 1 = 0, '', if(lang = 'en', '.', ',') || split_part(abs(amount)::decimal(38, 2)::varchar, '.', 2));

-- Why an amount is not all: the sales of which it can't be told. An aggregate over them; the same words
-- as those of key figures.
--
-- other: what they come to with the tax that the amount is without, or without it
-- basis: 'excl' or 'incl', of the amount
create or replace macro main.rate_note(sale, other, basis, place, file, lang) as
  if(count(distinct sale) = 0, null, if(lang = 'en',
    count(distinct sale) || if(count(distinct sale) = 1, ' sale', ' sales') || ' not counted, €' || euros_label(sum(other), lang)
      || if(basis = 'excl', ' incl. tax, for want of a VAT rate to establish the amount excl. tax (', ' excl. tax, for want of a VAT rate to establish the amount incl. tax (')
      || array_to_string(list_sort(list(distinct concat_ws(', ', nullif(place, 'non affecté'), file)))[1:3], ' / ') || if(count(distinct concat_ws(', ', nullif(place, 'non affecté'), file)) > 3, ' / …', '')
      || '): give it in the column “VAT rate” of the file'
      || if(bool_or(place <> 'non affecté'), ', or say “VAT: none” of a place that charges none (sheet “Places”)', ''),
    count(distinct sale) || if(count(distinct sale) = 1, ' vente non comptée, ', ' ventes non comptées, ') || euros_label(sum(other), lang)
      || if(basis = 'excl', ' € TTC, faute de taux de TVA pour en établir le HT (', ' € HT, faute de taux de TVA pour en établir le TTC (')
      || array_to_string(list_sort(list(distinct concat_ws(', ', nullif(place, 'non affecté'), file)))[1:3], ' / ') || if(count(distinct concat_ws(', ', nullif(place, 'non affecté'), file)) > 3, ' / …', '')
      || ') : à dire dans la colonne « Taux de TVA » du fichier'
      || if(bool_or(place <> 'non affecté'), ', ou par « TVA : non » du lieu qui n’en facture pas (feuille « Lieux »)', '')));

create or replace macro main.grant_cost_label(code, lang) as case code
  when 'direct_staff' then if(lang = 'en', 'Direct staff', 'Personnel direct')
  when 'direct_other' then if(lang = 'en', 'Other direct', 'Autre direct')
  when 'indirect' then if(lang = 'en', 'Indirect', 'Indirect')
  when 'in_kind' then if(lang = 'en', 'In kind', 'En nature')
  else coalesce(code, if(lang = 'en', '(not told)', '(non précisé)'))
end;

-- Why an amount of grants can't be said, one sentence each.
create or replace macro main.no_receipts_label(lang) as
  if(lang = 'en', 'no receipt was given (sheet “Receipts” of the funding)', 'aucun versement n’a été fourni (feuille « Encaissements » des financements)');

create or replace macro main.no_expenses_label(lang) as
  if(lang = 'en', 'no expense was given (sheet “Expenses” of the funding)', 'aucune dépense fournie (feuille « Dépenses » des financements)');

create or replace macro main.no_budget_label(lang) as
  if(lang = 'en', 'no budget of this grant (sheet “Budget” of the funding)', 'aucun budget pour cette subvention (feuille « Budget » des financements)');

create or replace macro main.no_rate_label(lang) as
  if(lang = 'en', 'no rate was given', 'taux non fourni');

create or replace macro main.due_unknown_label(lang) as
  if(lang = 'en', 'due not established: nothing is certified yet', 'dû non établi : rien n’est encore certifié');

-- What is left to do for a grant; detail: the instalment, with its condition.
create or replace macro main.grant_step_label(code, detail, lang) as case code
  when 'relance' then if(lang = 'en', 'Chase the funder: ', 'Relancer le financeur : ') || detail
  when 'saisie' then if(lang = 'en', 'Type what the bank shows: ', 'Saisir ce que la banque montre : ') || detail
  when 'encaissement' then if(lang = 'en', 'Wait for: ', 'Encaisser : ') || detail
  when 'depense' then if(lang = 'en', 'Spend what is left, and allocate it', 'Dépenser ce qui reste, et l’affecter')
  when 'declaration' then if(lang = 'en', 'Declare what is paid and not declared yet', 'Déclarer ce qui est payé et pas encore déclaré')
  when 'controle' then if(lang = 'en', 'Ask where the check of what is declared stands', 'Demander où en est le contrôle de ce qui est déclaré')
  when 'compte-rendu-loi' then if(lang = 'en', 'Send the report (six months after the fiscal year, loi 2000-321)', 'Remettre le compte rendu (six mois après l’exercice, loi 2000-321)')
  when 'compte-rendu' then if(lang = 'en', 'Send the report', 'Remettre le compte rendu')
end;
