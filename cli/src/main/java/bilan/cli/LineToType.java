package bilan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command that was given for one file, without its rehearsal, to be typed again with more. */
final class LineToType {

  private static final String BARE = "[\\p{L}\\p{N}._/=:%+-]+";

  private final List<String> words = new ArrayList<>();

  LineToType(String dataset, Path file, IngestOptions options) {
    words.addAll(List.of("bilan", "ingest", dataset, file.toString()));
    word("--profile", options.profile);
    options.sheets.forEach(sheet -> word("--sheet", sheet));
    word("--encoding", options.encoding);
    word("--place", options.place);
    word("--register", options.register);
    word("--period", options.period);
    word("--as", options.source);
    flag("--replace", options.replace);
    joined("--same-register", options.sameRegister);
    joined("--other-register", options.otherRegister);
    word("--prefer", options.prefer);
    flag("--all-beneficiaries", options.allBeneficiaries);
    options.ourBeneficiaries.forEach(one -> joined("--our-beneficiary", one));
    flag("--other-beneficiaries", options.otherBeneficiaries);
    word("--max-rejects", options.maxRejects);
    flag("--strict", options.strict);
    options.without.forEach(column -> word("--without", column));
  }

  private void word(String name, @Nullable String value) {
    if (value != null) {
      words.addAll(List.of(name, value));
    }
  }

  private void joined(String name, @Nullable String value) {
    if (value != null) {
      words.add(value.isEmpty() ? name : name + "=" + value);
    }
  }

  private void flag(String name, boolean given) {
    if (given) {
      words.add(name);
    }
  }

  /** The line with an option behind it, as a shell takes it. */
  String with(String option) {
    String line =
        words.stream().map(LineToType::quoted).collect(Collectors.joining(" "))
            + (option.isEmpty() ? "" : " ");
    int value = option.indexOf('=');
    return value < 0
        ? line + option
        : line + option.substring(0, value + 1) + quoted(option.substring(value + 1));
  }

  private static String quoted(String word) {
    return word.matches(BARE) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
