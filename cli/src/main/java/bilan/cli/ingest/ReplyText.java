package bilan.cli.ingest;

import bilan.cli.options.DatasetNames;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Labels;
import bilan.text.Catalogue;
import bilan.text.Message;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer in words instead of options. */
final class ReplyText {

  private static final Set<String> TOLD =
      Set.of("--place", "--register", "--without", "--column", "--sheet", "--profile");

  private final Catalogue say;
  private final @Nullable String dataset;

  /**
   * @param dataset of the file; null if it tells it
   */
  ReplyText(Catalogue say, @Nullable String dataset) {
    this.say = say;
    this.dataset = dataset;
  }

  String of(Attempt.Choice choice) {
    Message meaning = choice.meaning();
    return meaning == null
        ? of(choice.reply())
        : choice.reply() + say.say("cli.ask.meaning", meaning);
  }

  private String of(Reply reply) {
    List<String> parts = new ArrayList<>();
    boolean same = reply.dataset().isEmpty() || reply.dataset().equals(dataset);
    if (!same || reply.options().isEmpty()) {
      parts.add(say.say("cli.ask.dataset", DatasetNames.noun(reply.dataset(), say.lang())));
    }
    List<String> options = reply.options();
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      boolean told = TOLD.contains(option) && i + 1 < options.size();
      parts.add(told ? of(option, options.get(++i)) : Reply.quoted(option));
    }
    return String.join(", ", parts);
  }

  private String of(String option, String value) {
    String key = "cli.ask." + option.substring(2);
    if (value.equals(Reply.OPEN)) {
      return say.say(key + ".open");
    }
    int equals = value.lastIndexOf('=');
    return equals < 0 || !option.equals("--column")
        ? say.say(key, value)
        : say.say(key, value.substring(0, equals), field(value.substring(equals + 1)));
  }

  /** The label of a field; what is no field stays as it is. */
  private Object field(String name) {
    return Datasets.load().stream()
        .filter(d -> dataset == null || d.name().equals(dataset))
        .flatMap(d -> d.tables().stream())
        .filter(table -> table.indexOf(name) >= 0)
        .map(table -> (Object) Labels.of(table.fields().get(table.indexOf(name))))
        .findFirst()
        .orElse(name);
  }
}
