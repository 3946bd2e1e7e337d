package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A network where few people come, made from a seed. */
final class SmallNetwork {

  static final List<String> PLACES =
      List.of("POP Café Wazemmes", "Estaminet des Bois-Blancs", "Maison de Fives", "Hors les murs");

  private static final List<String> KINDS =
      List.of("Atelier", "Accompagnement individuel", "Formation", "Événement", "Passage");
  private static final String HEADER =
      "Date;Lieu;Atelier;Type;Participants;Femmes;Hommes;Moins de 12 ans;18-39 ans;60 ans et plus;Durée (min)\n";

  private static final List<String> CALLED =
      List.of(
          "Ateliers", "Accompagnements individuels", "Formations", "Événements", "Venues libres");

  /**
   * One session.
   *
   * @param kind as bilans call it
   * @param answers persons by criterion and answer, as bilans call them
   */
  record Session(
      String place,
      int year,
      int month,
      String kind,
      boolean counted,
      int people,
      Map<String, Map<String, Integer>> answers) {}

  private final Cli cli;
  private final List<Session> sessions;

  private SmallNetwork(Cli cli, List<Session> sessions) {
    this.cli = cli;
    this.sessions = sessions;
  }

  Cli cli() {
    return cli;
  }

  List<Session> sessions() {
    return sessions;
  }

  /** Its sessions of 2021 and 2022 in a workspace. */
  static SmallNetwork in(Path folder, int seed) throws IOException {
    return in(folder, seed, 1);
  }

  /** The same, so many times larger, and each number its own. */
  static SmallNetwork in(Path folder, int seed, int times) throws IOException {
    Random chance = new Random(seed);
    List<Session> sessions = new ArrayList<>();
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 90; i++) {
      int one = chance.nextInt(4) == 0 ? 10 + chance.nextInt(20) : 1 + chance.nextInt(4);
      int people = times == 1 ? one : one * times + chance.nextInt(times);
      int women = chance.nextInt(people + 1);
      int men = people - women - (chance.nextInt(4) == 0 && people > women ? 1 : 0);
      int young = chance.nextInt(people + 1);
      int old = chance.nextInt(people - young + 1);
      int kind = Math.min(chance.nextInt(8), 4);
      Session session =
          new Session(
              PLACES.get(Math.min(chance.nextInt(9), 3)),
              2021 + chance.nextInt(2),
              1 + chance.nextInt(12),
              CALLED.get(kind),
              kind < 3,
              people,
              Map.of(
                  "Genre",
                  Map.of("Femmes", women, "Hommes", men),
                  "Âge",
                  Map.of(
                      "Moins de 12 ans",
                      young,
                      "18 à 39 ans",
                      people - young - old,
                      "60 ans et plus",
                      old)));
      sessions.add(session);
      csv.append(
          "%02d/%02d/%d;%s;Séance %d;%s;%d;%d;%d;%d;%d;%d;60%n"
              .formatted(
                  1 + chance.nextInt(28),
                  session.month(),
                  session.year(),
                  session.place(),
                  i,
                  KINDS.get(kind),
                  people,
                  women,
                  men,
                  young,
                  people - young - old,
                  old));
    }
    return new SmallNetwork(of(folder, csv.toString()), sessions);
  }

  private static Cli of(Path folder, String sessions) throws IOException {
    Files.writeString(folder.resolve("seances.csv"), sessions);
    Cli cli = SampleWorkspace.of(folder, "reference");
    must(cli, "ingest", "attendance", "seances.csv");
    return cli;
  }

  static String must(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
    return result.out();
  }

  static String must(Cli cli, List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return must(cli, all.toArray(String[]::new));
  }
}
