package bilan.pipelines.detect;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of tables that are none of ours: equipment, contacts, timetables, codes, charts of
 * accounts.
 */
final class OtherKinds {

  private static final String FILE = "/bilan/pipelines/profiles/OTHERS";
  private static final int TELLING = 2;

  private static final List<Kind> ALL = read();

  /** A kind by its name, the headers that tell it, and others that it has. */
  private record Kind(String name, Set<String> telling, Set<String> also) {}

  private OtherKinds() {}

  /** The kind that knows the most of some columns, and no fewer than others do; null if none. */
  static @Nullable String of(List<ColumnHead> columns, int known) {
    String best = null;
    int most = Math.max(known, TELLING + 1) - 1;
    for (Kind kind : ALL) {
      long telling = columns.stream().filter(c -> knows(kind.telling(), c)).count();
      long also = columns.stream().filter(c -> knows(kind.also(), c)).count();
      if (telling >= TELLING && telling + also > most) {
        best = kind.name();
        most = (int) (telling + also);
      }
    }
    return best;
  }

  private static boolean knows(Set<String> headers, ColumnHead column) {
    return column.names().stream().anyMatch(headers::contains);
  }

  private static List<Kind> read() {
    List<Kind> kinds = new ArrayList<>();
    String name = "";
    Set<String> telling = Set.of();
    for (String line : text().lines().filter(l -> !l.startsWith("#")).toList()) {
      if (line.startsWith("  +")) {
        kinds.add(new Kind(name, telling, headers(line.substring(3))));
      } else if (line.indexOf(':') > 0) {
        name = line.substring(0, line.indexOf(':'));
        telling = headers(line.substring(line.indexOf(':') + 1));
      }
    }
    return List.copyOf(kinds);
  }

  private static Set<String> headers(String line) {
    return Stream.of(line.split(",", -1)).map(Headers::normalise).collect(Collectors.toSet());
  }

  private static String text() {
    try (var in = OtherKinds.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
