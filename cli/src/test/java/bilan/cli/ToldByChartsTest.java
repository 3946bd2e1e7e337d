package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What charts, and the sentences beside them, say of what is not known. */
@Deep
class ToldByChartsTest {

  private static final Pattern DRAWING = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    must("init .");
  }

  /** The table below has « n.c. » for a total: a chart that gave one would leave a part out. */
  @Test
  void piecesOfWhichOneIsUnknownHaveNoTotal() throws IOException {
    give(
        "sales",
        "caisse.csv",
        """
        Date;Lieu;Canal;Ticket;Montant HT;Montant TTC
        12/01/2021;Wazemmes;Caisse;1;100;120
        12/01/2021;Wazemmes;Billetterie;2;234;280
        12/01/2022;Wazemmes;Caisse;3;;120
        12/01/2022;Wazemmes;Billetterie;4;300;360
        12/01/2022;Wazemmes;Prestation;5;456;547
        """);
    bilan(
        "```chart\nquery: sales-by-year\nas: stacked-columns\nx: year\ny: amount\nseries: channel\n```");
    String page = must("report le-mien --years 2021..2022 -f html -o -");
    Matcher drawing = DRAWING.matcher(page);
    StringBuilder drawn = new StringBuilder();
    while (drawing.find()) {
      drawn.append(drawing.group());
    }
    assertThat(drawn).contains("334", "2022 (partielle)").doesNotContain("756");
    assertThat(page).contains("Sans barre : 2022, Caisse (n.c. : ");
    assertThat(page.replaceAll("\\h", " "))
        .contains("Caisse : 2021 100,00 € ; 2022 (partielle) n.c. Billetterie : ");
    must("report le-mien --years 2021..2022 -f docx,json,csv -o .");
    assertThat(compact("le-mien-2021-2022.json"))
        .contains("\"categories\":[\"2021\",\"2022\"],\"partial\":[false,true]")
        .contains(
            "\"values\":[\"100.00\",null],\"partial\":[false,false],\"states\":[\"complete\",\"nc\"],"
                + "\"reasons\":[null,\"");
    assertThat(Files.readString(folder.resolve("le-mien-2021-2022.csv")))
        .contains("chart,sales-by-year,2,category,2022,,,2022,,,partial,")
        .contains("chart,sales-by-year,2,Caisse,2022,,,,EUR,,nc,")
        .doesNotContain("partielle");
    assertThat(charts(folder.resolve("le-mien-2021-2022.docx")))
        .contains("<c:v>334")
        .doesNotContain("<c:v>756");
  }

  @Test
  void whatIsDrawnTogetherIsNamed() throws IOException {
    StringBuilder rows = new StringBuilder("Date;Lieu;Activité;Type;Participants;Durée (min)\n");
    StringBuilder places = new StringBuilder("Lieu;Ouvert le\n");
    for (int place = 1; place <= 9; place++) {
      places.append("Lieu %d;01/01/2020%n".formatted(place));
      String row = ";Lieu %d;Tricot;Atelier;%d;60%n".formatted(place, 10 * place);
      rows.append("12/01/2021").append(row).append("12/01/2022").append(row);
    }
    give("reference", "lieux.csv", places.toString());
    give("attendance", "a.csv", rows.toString());
    bilan(
        "```chart\nfigures: [participations]\n```\n\n"
            + "```chart\nfigures: [participations]\nby: place\nas: stacked-columns\n```");
    assertThat(must("report le-mien --years 2021..2022 -f md -o -").replaceAll("\\h", " "))
        .contains("Graphique 2", "3 autres : Lieu 3, Lieu 2, Lieu 1.");
    // Of one place, it would be the same bars again.
    assertThat(must("report le-mien --years 2021..2022 --place lieu-3 -f md -o -"))
        .contains("Graphique 1")
        .doesNotContain("Graphique 2");
  }

  /** What has no bar for one reason is said together; a long list goes to the annex. */
  @Test
  void aLongListOfGapsStandsInTheAnnex() throws IOException {
    StringBuilder rows = new StringBuilder("Date;Lieu;Activité;Type;Participants\n");
    StringBuilder places = new StringBuilder("Lieu;Ouvert le\n");
    for (int place = 1; place <= 12; place++) {
      String name = "Maison de quartier n° " + place;
      places.append(name).append(";01/01/2020\n");
      rows.append("12/01/2021;").append(name).append(";Tricot;Atelier;5\n");
      if (place < 3) {
        rows.append("12/01/2022;").append(name).append(";Tricot;Atelier;7\n");
      }
    }
    give("reference", "lieux.csv", places.toString());
    give("attendance", "a.csv", rows.toString());
    String chart = "```chart\nfigures: [participations]\nby: place\nas: stacked-columns\n```\n";
    bilan(chart);
    String alone = must("report le-mien --years 2021..2022 -f md -o -").replaceAll("\\h", " ");
    assertThat(alone).containsOnlyOnce("aucune présence n’est attendue ni reçue en 2022");
    assertThat(alone).contains("| 2022 | 7 | n.c. | n.c. | n.c. | 7 | n.c. | n.c. |");
    bilan(chart + "\n```reservations\n```\n");
    String annexed = must("report le-mien --years 2021..2022 -f md -o -").replaceAll("\\h", " ");
    assertThat(annexed)
        .contains("Sans barre : 10 valeurs ne sont pas établies")
        .contains("« Participations » – Sans barre : 2022, Maison de quartier n° 10, 2022,");
  }

  /** One year is no chart, which is not to say that nothing was sold. */
  @Test
  void nothingIsSaidToBeThereOnlyWhereNothingIs() throws IOException {
    give(
        "sales",
        "caisse.csv",
        "Date;Lieu;Canal;Ticket;Montant HT;Montant TTC\n12/01/2022;Wazemmes;Caisse;1;100;120\n");
    bilan("```chart\nfigures: [sales_excl_tax]\nempty: Aucune vente.\n```");
    assertThat(must("report le-mien --years 2022 -f md -o -")).doesNotContain("Aucune vente");
    assertThat(must("report le-mien --years 2020 -f md -o -")).contains("Aucune vente");
  }

  /** One month of twelve: of the others nobody knows. */
  @Test
  void nobodyCameIsSaidOfWholeYearsOnly() throws IOException {
    give(
        "reference",
        "lieux.csv",
        "Lieu;Ouvert le;Données attendues\nWazemmes;01/01/2022;attendance\n");
    give(
        "attendance",
        "a.csv",
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n12/01/2022;Wazemmes;Tricot;Atelier;0;60\n");
    assertThat(must("report annual --years 2022 -f md -o -"))
        .doesNotContain("n’ont réuni personne")
        .contains(
            "Aucune participation n’est connue pour 2022, et l’année n’est pas complète : 1 mois sur 12 : février à décembre manquent à Wazemmes.");
    assertThat(must("report retrospective --years 2021..2022 -f md -o -"))
        .doesNotContain("n’ont réuni personne")
        .doesNotContain("Personne n’a pris part")
        .contains("Aucune participation n’est connue pour 2022, et l’année n’est pas complète : ");
  }

  /** What is asked for without dates may well be for these months. */
  @Test
  void nothingAskedForIsSaidOfWhatIsDated() throws IOException {
    give(
        "funding",
        "subventions.csv",
        """
        Code;Financeur;Statut;Date de décision;Montant demandé;Montant accordé;Début;Fin
        G1;Ville;Signée;02/02/2022;;1000;01/01/2022;31/12/2022
        G2;Région;Demandée;;50000;;;
        """);
    String dated = must("report grants --years 2022 --as-of 2022-12-31 -f md -o -");
    assertThat(dated)
        .contains("laissées de côté ici et dans le graphique")
        .contains("sur ce qui est daté, rien n’est accordé à ce jour, ni demandé.")
        .doesNotContain("suivants, rien n’est accordé");
  }

  private String compact(String json) throws IOException {
    return Files.readString(folder.resolve(json))
        .replaceAll("\\s+(?=[\"\\[\\]{}ntf\\d-])|(?<=:)\\s+", "");
  }

  private static String charts(Path docx) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/charts/chart\\d+\\.xml")) {
          all.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  private void bilan(String body) throws IOException {
    Files.writeString(
        folder.resolve("bilans/le-mien.md"),
        "---\nbilan: le-mien\ntitle: Le mien\nparameters:\n  years: {type: years}\n---\n\n"
            + body
            + "\n");
  }

  private void give(String dataset, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    must("ingest " + dataset + " " + file);
  }

  private String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
