package bilan.cli.session;

import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Harmless;
import bilan.text.Json;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sentences and an exit code for whatever stopped a command. */
public final class Failures {

  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  /** Says it on standard error, and as a result where json was asked for. */
  public Exit report(Throwable thrown) {
    Failure failure = Unexpected.asFailure(thrown);
    for (Problem problem : GatheredProblems.of(failure.problems())) {
      session.around().err().print(sentences(problem));
    }
    if (session.json()) {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("schema_version", 1);
      result.putAll(asMap(failure));
      session.out().print(Json.write(result));
    }
    if (session.common().verbose) {
      Unexpected.log(thrown, session);
    }
    return failure.exit();
  }

  /** What stopped a command, with stable keys. */
  public Map<String, Object> asMap(Failure failure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("exit", failure.exit().code());
    map.put("problems", failure.problems().stream().map(this::asMap).toList());
    return map;
  }

  /** A problem with stable keys, its sentences in the reader's language. */
  public Map<String, @Nullable Object> asMap(Problem problem) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("code", problem.code());
    map.put("severity", problem.severity());
    map.put("what", said(problem.what()));
    map.put("where", problem.where());
    map.put("value", problem.value());
    map.put("cause", said(problem.cause()));
    map.put("cure", said(problem.cure()));
    return map;
  }

  private @Nullable String said(@Nullable Message message) {
    return message == null ? null : session.catalogue().say(message);
  }

  /** One line for what, then where, the value found, the usual cause, what to do. */
  public String sentences(Problem problem) {
    Catalogue catalogue = session.catalogue();
    StringBuilder lines = new StringBuilder();
    String label = catalogue.say(label(problem.severity()));
    String line = catalogue.say("cli.problem", label, problem.code(), problem.what());
    lines.append(line.replaceFirst("^" + label, coloured(problem.severity(), label)));
    lines.append('\n');
    line(lines, "cli.where", problem.where());
    line(lines, "cli.found", problem.value());
    line(lines, "cli.cause", said(problem.cause()));
    line(lines, "cli.cure", said(problem.cure()));
    return lines.toString();
  }

  private void line(StringBuilder lines, String label, @Nullable String text) {
    if (text != null) {
      lines
          .append("  ")
          .append(session.catalogue().say(label))
          .append(' ')
          .append(Harmless.line(text));
      lines.append('\n');
    }
  }

  private static String label(Problem.Severity severity) {
    return switch (severity) {
      case ERROR -> "cli.error";
      case WARNING -> "cli.warning";
      case NOTE -> "cli.note";
    };
  }

  /** Coloured once the sentence is made: nothing that fills one may hold such codes. */
  private String coloured(Problem.Severity severity, String word) {
    String colour = severity == Problem.Severity.ERROR ? RED : YELLOW;
    return session.colours() && severity != Problem.Severity.NOTE ? colour + word + PLAIN : word;
  }

  /** Failure of one error; {@code where} is null if it has no place. */
  public static Failure of(
      Exit exit, String code, Message what, @Nullable String where, Message cure) {
    return new Failure(exit, List.of(Problem.error(code, what, where, cure)));
  }
}
