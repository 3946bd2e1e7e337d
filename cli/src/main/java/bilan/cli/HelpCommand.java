package bilan.cli;

import bilan.cli.options.LineToType;
import bilan.cli.output.TerminalText;
import bilan.cli.session.Session;
import bilan.files.ResourceFolder;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code bilan help [TOPIC]}: a page of {@code docs}, or the help of a command; without a topic, a
 * list of both.
 */
@Command(name = "help", sortOptions = false)
final class HelpCommand implements BilanCommand {

  private static final ResourceFolder PAGES = new ResourceFolder(Main.class, "docs", ".md");

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "<sujet>", descriptionKey = "topic")
  List<String> words = new ArrayList<>();

  HelpCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() {
    String topic = Nearest.plain(String.join("-", words)).replaceAll("[ ’']+", "-");
    Map<String, String> commands = Meant.words();
    List<String> pages = PAGES.names();
    List<String> near = pages.stream().filter(page -> page.contains(topic)).toList();
    if (topic.isEmpty()) {
      print(Commands.outline(session));
      session.out().print(topics(pages));
    } else if (Commands.isKnown(topic)) {
      print(command(topic));
    } else if (pages.contains(topic) || near.size() == 1) {
      String page = pages.contains(topic) ? topic : near.get(0);
      session.out().print(new HelpPage(Objects.requireNonNull(PAGES.text(page))).text());
    } else if (!near.isEmpty()) {
      session.out().print(topics(near));
    } else if (commands.containsKey(topic)) {
      print(command(Objects.requireNonNull(commands.get(topic)).split(" ", 2)[0]));
    } else {
      List<String> all = new ArrayList<>(pages);
      all.addAll(commands.keySet());
      String meant = Nearest.of(topic, all);
      throw Session.wrongUsage(
          "USAGE-11",
          Message.of("cli.no_topic", String.join(" ", words)),
          meant == null
              ? Message.of("cli.no_topic_cure")
              : Message.of("cli.did_you_mean", LineToType.quoted(List.of("bilan", "help", meant))));
    }
    return Exit.DONE;
  }

  /** A command as its help shows it; the root for what is no command, such as {@code --help}. */
  private CommandLine command(String name) {
    return Commands.isKnown(name)
        ? Objects.requireNonNull(Commands.root(session, name).getSubcommands().get(name))
        : Commands.outline(session);
  }

  private void print(CommandLine command) {
    CommandLine root = command.getParent() == null ? command : command.getParent();
    HelpTexts.write(root, session.lang());
    command.usage(session.out());
  }

  private String topics(List<String> pages) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String page : pages) {
      titles.put("  " + page, new HelpPage(Objects.requireNonNull(PAGES.text(page))).title());
    }
    return new TerminalText()
        .blank()
        .say(session.catalogue().say("cli.topics"))
        .said(titles)
        .text();
  }

  /** A page of {@code docs} in Markdown, as a terminal shows it. */
  private record HelpPage(String markdown) {
    private static final String NO_BREAK = "\u00a0";

    private static final Pattern PAGE =
        Pattern.compile("\\[([^]]+)]\\(([\\w-]+)\\.md(?:#[^)]*)?\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(`{3,}).*");
    private static final Pattern ITEM = Pattern.compile("(?:[-*]|\\d+\\.) .*");
    private static final Pattern RULE = Pattern.compile("\\|[-:| ]+");
    private static final Pattern JOINED = Pattern.compile(" (?=[:;?!»])|(?<=«) ");
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");

    /** The heading at its top. */
    String title() {
      return shown(markdown.lines().findFirst().orElse("").replaceFirst("^#+ *", ""));
    }

    /** The whole page: commands stand indented, links as the line that shows what they lead to. */
    String text() {
      TerminalText out = new TerminalText();
      String fence = "";
      for (String line : markdown.lines().toList()) {
        Matcher mark = FENCE.matcher(line);
        if (mark.matches() && (fence.isEmpty() || line.equals(fence))) {
          fence = fence.isEmpty() ? mark.group(1) : "";
        } else if (!fence.isEmpty()) {
          out.code(line);
        } else if (line.startsWith("#")) {
          String heading = shown(line.replaceFirst("^#+ *", ""));
          out.say(heading).say((line.startsWith("##") ? "-" : "=").repeat(heading.length()));
        } else if (line.startsWith("|")) {
          row(line, out);
        } else if (ITEM.matcher(line.strip()).matches()) {
          out.item(shown(line));
        } else {
          out.say(shown(line));
        }
      }
      return out.text();
    }

    /** A table in a narrow window: each row by its first cell. */
    private static void row(String line, TerminalText out) {
      if (RULE.matcher(line).matches()) {
        return;
      }
      List<String> cells =
          Arrays.stream(BETWEEN.split(line.substring(1)))
              .map(cell -> shown(cell.strip().replace("\\|", "|")))
              .toList();
      String rest = cells.stream().skip(1).collect(Collectors.joining(" | "));
      out.item("- " + cells.get(0) + (rest.isEmpty() ? "" : NO_BREAK + ": " + rest));
    }

    private static String shown(String words) {
      String pages = PAGE.matcher(words).replaceAll("$1 (bilan help $2)");
      String plain = LINK.matcher(pages).replaceAll("$1 ($2)").replace("**", "");
      return JOINED.matcher(plain).replaceAll(NO_BREAK);
    }
  }
}
