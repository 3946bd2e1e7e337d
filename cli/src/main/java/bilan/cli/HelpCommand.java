package bilan.cli;

import bilan.cli.options.LineToType;
import bilan.cli.output.TerminalText;
import bilan.cli.session.Session;
import bilan.files.ResourceFolder;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
}
