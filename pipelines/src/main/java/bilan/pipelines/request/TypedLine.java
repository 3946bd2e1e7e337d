package bilan.pipelines.request;

import bilan.text.Reply;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line by which a file is read as it was asked, to be typed as it is or with an answer. */
public final class TypedLine {

  private TypedLine() {}

  /** The line that reads some sheets only. */
  public static Reply ingest(ReadRequest request, Stream<String> sheets) {
    return ingest(request)
        .with(sheets.distinct().flatMap(s -> Stream.of("--sheet", s)).toArray(String[]::new));
  }

  /** {@code bilan ingest sales ventes.csv}, to which an answer is added. */
  public static Reply ingest(ReadRequest request) {
    return new Reply(words(request, "ingest", request.dataset(), request.profile()), "", List.of());
  }

  /** The line that reads the file as a dataset, which answers what it is. */
  public static Reply as(ReadRequest request, String dataset) {
    return new Reply(words(request, "ingest", dataset, request.profile()), dataset, List.of());
  }

  /**
   * With another profile than the one that was asked for.
   *
   * @param profile null for none
   */
  public static String ingest(ReadRequest request, String dataset, @Nullable String profile) {
    return new Reply(words(request, "ingest", dataset, profile), "", List.of()).toString();
  }

  /** Writes a profile to be completed, and the line that reads the file with it. */
  public static String profile(ReadRequest request, String dataset, String name) {
    return new Reply(words(request, "inspect", dataset, null), "", List.of())
        + " --profile-yaml -o profiles/"
        + name
        + ".yaml";
  }

  private static List<String> words(
      ReadRequest request, String command, String dataset, @Nullable String profile) {
    List<String> words = new ArrayList<>(List.of("bilan", command));
    if (!dataset.isEmpty()) {
      words.add(dataset);
    }
    words.add(request.file().toString());
    request.sheets().forEach(sheet -> option(words, "--sheet", sheet));
    Charset encoding = request.options().encoding();
    option(words, "--encoding", encoding == null ? null : encoding.name());
    option(words, "--place", request.place());
    request.before().said().without().forEach(column -> option(words, "--without", column));
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
      request.beneficiaries().ours().forEach(one -> words.add("--our-beneficiary=" + one));
    }
    option(words, "--profile", profile);
    return words;
  }

  private static void option(List<String> words, String name, @Nullable String value) {
    if (value != null) {
      words.add(name);
      words.add(value);
    }
  }
}
