package bilan.pipelines.reading;

/** Exports of those who count people: a row a person, a row an activity. */
final class AttendanceExports {

  private static final int ACTIVITIES = 60;

  private AttendanceExports() {}

  /** Filters above the header, whose row moves; a workshop is repeated for each of its people. */
  static Export coopV2(long seed, int most) {
    StringBuilder above = new StringBuilder("Informations export\nNom|Petit\nTotal|4\n\nFiltres\n");
    for (int i = 0; i < seed; i++) {
      above.append("Filtre ").append(i).append("|Tous\n");
    }
    Export export =
        new Export(
            seed,
            above
                + "\n"
                + "Date|Enregistré le|Dernière modification"
                + " le|Type|Participants|Bénéficiaire|Canaux d’accompagnement|Nom du lieu|Durée"
                + " (min)|Nom de l’atelier|Thématique(s) d’accompagnement|Genre du"
                + " bénéficiaire|Tranche d’âge du bénéficiaire|Statut du bénéficiaire|Notes"
                + " supplémentaires|ID CRA");
    for (int i = 0; i < Math.min(ACTIVITIES, most); i++) {
      int people = export.upTo(8);
      int minutes = 30 * export.upTo(4);
      for (int person = 1; person <= people; person++) {
        boolean woman = export.upTo(2) == 1;
        boolean old = export.upTo(3) == 1;
        export
            .add("duration_minutes", minutes)
            .add(woman ? "gender/women" : "gender/men", 1)
            .add(old ? "age/60_plus" : "age/18_39", 1)
            .row(
                "@2023-%02d-12|12/01/2023 à 10:12|12/01/2023 à 10:12|%s|%s|Bénéficiaire anonyme|Lieu d’activité|Wazemmes|#%d|Tablette|E-mail\\nSanté|%s|%s|-||A%d"
                    .formatted(
                        1 + i % 12,
                        people == 1 ? "Accompagnement individuel" : "Atelier collectif",
                        people == 1 ? "#1" : person + "/" + people,
                        minutes,
                        woman ? "Féminin" : "Masculin",
                        old ? "70 ans et plus" : "25 - 39",
                        i));
      }
    }
    return export;
  }

  static Export coopV1Archive(long seed, int most) {
    Export export =
        new Export(
            seed,
            "Date Accompagnement|Date Création|Commune|Code Postal|Lieu d’activité|Canal|Type"
                + " d’activité|Durée (min)|Nb Participants|Nb Participants Récurrents|Statut"
                + " Emploi|Statut Étudiant|Statut Retraité|Statut Sans Emploi|Statut Hétérogène|Âge"
                + " <12 ans|Âge 12-17 ans|Âge 18-35 ans|Âge 35-60 ans|Âge >60"
                + " ans|Thèmes|Annotation|ID interne");
    for (int i = 0; i < Math.min(ACTIVITIES, most); i++) {
      int young = export.upTo(4);
      int across = export.upTo(4);
      int old = export.upTo(4);
      int people = young + across + old;
      int minutes = 15 * export.upTo(8);
      export
          .add("participants", people)
          .add("duration_minutes", minutes)
          .add("age/18_39", young)
          .add("age/60_plus", old)
          .add("status/retired", old)
          .row(
              "@2022-%02d-12|@2022-12-13|Lille|59000|Wazemmes|rattachement|collectif|#%d|#%d|#1|#%d|#0|#%d|#0|#0|#0|#0|#%d|#%d|#%d|internet|rien|x%d"
                  .formatted(
                      1 + i % 12, minutes, people, young + across, old, young, across, old, i));
    }
    return export;
  }

  static Export coopV1Cra(long seed, int most) {
    Export export =
        new Export(
            seed,
            "_id|dateAccompagnement|canal|activite|nbParticipants|nbParticipantsRecurrents|nomCommune|duree|themes");
    for (int i = 0; i < Math.min(ACTIVITIES, most); i++) {
      int people = export.upTo(12);
      export
          .add("participants", people)
          .row(
              "c%d|2022-%02d-12|rattachement|%s|%d|0|Lille|90|internet"
                  .formatted(i, 1 + i % 12, people == 1 ? "individuel" : "collectif", people));
    }
    return export;
  }
}
