package bilan.pipelines.request;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line by which a file is read as it was asked, to be typed as it is. */
public final class TypedLine {

  private static final String BARE = "[\\p{L}\\p{N}._/=:%+-]+";

  private TypedLine() {}

  /** The line that reads some sheets only. */
  public static String ingest(ReadRequest request, Stream<String> sheets) {
    return sheets
        .distinct()
        .map(sheet -> " --sheet " + quoted(sheet))
        .collect(Collectors.joining("", ingest(request, request.dataset()), ""));
  }

  /** {@code bilan ingest sales ventes.csv --place Fives}. */
  public static String ingest(ReadRequest request, String dataset) {
    return ingest(request, dataset, request.profile());
  }

  /**
   * With another profile than the one that was asked for.
   *
   * @param profile null for none
   */
  public static String ingest(ReadRequest request, String dataset, @Nullable String profile) {
    List<String> words = words(request, "ingest", dataset);
    option(words, "--profile", profile);
    return String.join(" ", words);
  }

  /** Writes a profile to be completed, and the line that reads the file with it. */
  public static String profile(ReadRequest request, String dataset, String name) {
    return String.join(" ", words(request, "inspect", dataset))
        + " --profile-yaml -o profiles/"
        + name
        + ".yaml";
  }

  private static List<String> words(ReadRequest request, String command, String dataset) {
    List<String> words = new ArrayList<>(List.of("bilan", command));
    if (!dataset.isEmpty()) {
      words.add(dataset);
    }
    words.add(quoted(request.file().toString()));
    request.sheets().forEach(sheet -> option(words, "--sheet", sheet));
    Charset encoding = request.options().encoding();
    option(words, "--encoding", encoding == null ? null : encoding.name());
    option(words, "--place", request.place());
    request.before().without().forEach(column -> option(words, "--without", column));
    request
        .before()
        .said()
        .named()
        .forEach((header, meaning) -> option(words, "--column", header + "=" + meaning));
    if (command.equals("ingest")) {
      option(words, "--register", request.register());
      if (request.periodFrom() != null) {
        option(words, "--period", request.periodFrom() + ".." + request.periodTo());
      }
      option(words, "--as", request.source());
      request.beneficiaries().ours().forEach(one -> words.add("--our-beneficiary=" + quoted(one)));
    }
    return words;
  }

  private static void option(List<String> words, String name, @Nullable String value) {
    if (value != null) {
      words.add(name);
      words.add(quoted(value));
    }
  }

  /** As a shell takes it. */
  public static String quoted(String word) {
    return word.matches(BARE) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
