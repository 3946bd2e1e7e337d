package bilan.queries.exchange;

import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of declarations in SQL that other engines understand: notions of the warehouse stand
 * in full, and each column bears the name of its relation.
 */
final class StandardSql {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>'(?:[^']|'')*')|(?<quoted>\"(?:[^\"]|\"\")*\")|(?<word>[A-Za-z_]\\w*)"
              + "|(?<other>\\d[\\w.]*|\\s+|.)",
          Pattern.DOTALL);

  /** Words of SQL that are no column where no parenthesis follows. */
  private static final Set<String> WORDS =
      Set.of(
          ("and or not is null true false case when then else end in like between as distinct from"
                  + " any all date interval decimal integer bigint varchar boolean")
              .split(" "));

  private static final Sql NOTIONS =
      Sql.of(
          "select function_name, array_to_string(parameters, ','), macro_definition"
              + " from duckdb_functions() where function_type = 'macro' and not internal"
              + " and macro_definition is not null",
          "bilan:exchange");

  private final Map<String, Notion> notions;

  /** A macro of the warehouse: what its words stand for. */
  private record Notion(List<String> parameters, String definition) {}

  private StandardSql(Map<String, Notion> notions) {
    this.notions = notions;
  }

  /** The notions that the views of a warehouse share. */
  static StandardSql of(Database database) {
    Map<String, Notion> notions = new HashMap<>();
    for (List<@Nullable Object> row : database.ask(NOTIONS).rows()) {
      notions.put(
          String.valueOf(row.get(0)),
          new Notion(List.of(String.valueOf(row.get(1)).split(",")), String.valueOf(row.get(2))));
    }
    return new StandardSql(notions);
  }

  /** An expression over the columns of a relation, which takes up the columns that it names. */
  String in(String relation, String expression, Set<String> columns) {
    return translated(expression, word -> relation + "." + word, columns);
  }

  /** The columns that an expression names. */
  Set<String> columns(String expression) {
    Set<String> columns = new LinkedHashSet<>();
    in("r", expression, columns);
    return columns;
  }

  /** What stands in the place of a word that is a column or a parameter. */
  private interface Named {
    String of(String word);
  }

  private String translated(String expression, Named named, Set<String> columns) {
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(expression);
    int at = 0;
    while (token.find(at)) {
      at = token.end();
      String word = token.group("word");
      if (token.group("quoted") != null) {
        String bare = token.group().substring(1, token.group().length() - 1);
        boolean function = expression.startsWith("(", at);
        if (!function) {
          columns.add(bare);
        }
        out.append(function ? bare : named.of(token.group()));
      } else if (word == null) {
        out.append(token.group().isBlank() ? " " : token.group());
      } else if (expression.startsWith("(", at)) {
        Notion notion = notions.get(word);
        if (notion == null) {
          out.append(word);
        } else {
          int end = closing(expression, at);
          List<String> arguments = new ArrayList<>();
          for (String argument : split(expression.substring(at + 1, end))) {
            arguments.add(translated(argument, named, columns));
          }
          out.append(full(notion, arguments));
          at = end + 1;
        }
      } else if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        out.append(word.toLowerCase(Locale.ROOT));
      } else {
        columns.add(word);
        out.append(named.of(word));
      }
    }
    return out.toString().strip();
  }

  /** A notion with arguments in the place of its parameters. */
  private String full(Notion notion, List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.put(notion.parameters().get(i), arguments.get(i));
    }
    String definition = notion.definition();
    boolean closed =
        definition.startsWith("(") && closing(definition, 0) == definition.length() - 1;
    String full =
        translated(definition, word -> values.getOrDefault(word, word), new LinkedHashSet<>());
    return closed ? full : "(" + full + ")";
  }

  /** Where the parenthesis that opens at a position closes. */
  private static int closing(String text, int open) {
    int depth = 0;
    Matcher token = TOKEN.matcher(text);
    for (int at = open; token.find(at); at = token.end()) {
      depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
      if (depth == 0) {
        return token.start();
      }
    }
    throw new IllegalArgumentException("no closing parenthesis: " + text);
  }

  /** Arguments between the commas that stand in no parenthesis. */
  private static List<String> split(String arguments) {
    List<String> split = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    Matcher token = TOKEN.matcher(arguments);
    while (token.find()) {
      depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
      if (depth == 0 && token.group().equals(",")) {
        split.add(arguments.substring(begin, token.start()));
        begin = token.end();
      }
    }
    split.add(arguments.substring(begin));
    return split;
  }
}
