package bilan.cli;

import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The pages of {@code man} and the completions of shells, written from the commands' own help. No
 * command needs it: tools/package compiles this class beside the jars and runs it.
 */
final class Manual {

  /** Headings in the words that readers of man pages look for. */
  private record Words(
      String name,
      String synopsis,
      String arguments,
      String options,
      String commands,
      String see,
      String manual,
      String common) {}

  private static final Words FRENCH =
      new Words(
          "NOM",
          "SYNOPSIS",
          "ARGUMENTS",
          "OPTIONS",
          "COMMANDES",
          "VOIR AUSSI",
          "Manuel de bilan",
          "Les options communes sont expliquées dans");
  private static final Words ENGLISH =
      new Words(
          "NAME",
          "SYNOPSIS",
          "ARGUMENTS",
          "OPTIONS",
          "COMMANDS",
          "SEE ALSO",
          "Manual of bilan",
          "The common options are explained in");

  private final Lang lang;
  private final Words words;
  private final String version;
  private final String day;

  /**
   * @param day the day of the release, as a page's foot shows it
   */
  Manual(Lang lang, String version, String day) {
    this.lang = lang;
    this.words = lang == Lang.FR ? FRENCH : ENGLISH;
    this.version = version;
    this.day = day;
  }

  /** Writes everything under a folder {@code share}: {@code Manual SHARE VERSION DAY}. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    write(Path.of(args[0]), args[1], args[2]);
  }

  static void write(Path share, String version, String day) throws IOException {
    new Manual(Lang.EN, version, day).pages(share.resolve("man/man1"));
    new Manual(Lang.FR, version, day).pages(share.resolve("man/fr/man1"));
    CommandLine root = root(Lang.FR);
    String bash = AutoComplete.bash("bilan", root);
    write(share.resolve("bash-completion/completions/bilan"), bash);
    write(share.resolve("zsh/vendor-completions/_bilan"), Completions.zsh(root));
    write(share.resolve("fish/vendor_completions.d/bilan.fish"), Completions.fish(root));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** All commands with the texts of their help. */
  static CommandLine root(Lang lang) {
    var nobody =
        new Surroundings(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            Map.of(),
            Path.of(""),
            false,
            false);
    CommandLine root = Commands.everything(new Session(nobody, new Common(), new Catalogue(lang)));
    HelpTexts.write(root, lang);
    return root;
  }

  /** A command and all below it. */
  static List<CommandLine> all(CommandLine line) {
    List<CommandLine> all = new ArrayList<>(List.of(line));
    line.getSubcommands().values().forEach(sub -> all.addAll(all(sub)));
    return all;
  }

  /** The name of a command's page: {@code bilan-deliveries-show}. */
  static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName("-");
  }

  /** What a description, a header or a footer says, with its escapes undone. */
  static String said(String... lines) {
    return Stream.of(lines)
        .map(line -> line.replace("%%", "%").strip())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private void pages(Path folder) throws IOException {
    for (CommandLine line : all(root(lang))) {
      write(folder.resolve(name(line) + ".1"), page(line));
    }
  }

  private String page(CommandLine line) {
    Help help = line.getHelp();
    boolean root = line.getParent() == null;
    StringBuilder page = new StringBuilder();
    page.append(
        ".TH %s 1 %s \"bilan %s\" \"%s\"\n"
            .formatted(roff(name(line).toUpperCase(Locale.ROOT)), day, version, words.manual()));
    String header = said(line.getCommandSpec().usageMessage().header());
    section(page, words.name(), roff(name(line)) + " \\- " + roff(header.replaceAll("\\.$", "")));
    section(page, words.synopsis(), roff(help.synopsis(0).strip()));
    items(page, help, words.arguments(), line.getCommandSpec().positionalParameters());
    List<OptionSpec> own =
        line.getCommandSpec().options().stream().filter(o -> root || !o.inherited()).toList();
    items(page, help, words.options(), own);
    if (!root) {
      page.append(own.isEmpty() ? ".SH " + words.options() + "\n" : ".PP\n");
      page.append(roff(words.common())).append("\n.BR bilan (1).\n");
    }
    if (!line.getSubcommands().isEmpty()) {
      page.append(".SH ").append(words.commands()).append('\n');
      for (CommandLine sub : line.getSubcommands().values()) {
        page.append(".TP\n.BR %s (1)\n".formatted(roff(name(sub))));
        page.append(text(said(sub.getCommandSpec().usageMessage().header())));
      }
    }
    String footer = said(line.getCommandSpec().usageMessage().footer());
    page.append(".SH ").append(words.see()).append('\n');
    if (!footer.isEmpty()) {
      page.append(text(footer.replace("\n", "\n.br\n")));
    } else {
      page.append(".BR %s (1)\n".formatted(roff(name(line.getParent()))));
    }
    return page.toString();
  }

  private static void section(StringBuilder page, String title, String body) {
    page.append(".SH ").append(title).append('\n').append(body).append('\n');
  }

  private static void items(
      StringBuilder page, Help help, String title, List<? extends ArgSpec> arguments) {
    if (!arguments.isEmpty()) {
      page.append(".SH ").append(title).append('\n');
    }
    for (ArgSpec argument : arguments) {
      String label =
          help.parameterLabelRenderer()
              .renderParameterLabel(argument, Ansi.OFF, List.of())
              .toString();
      String names =
          argument instanceof OptionSpec option
              ? "\\fB" + roff(String.join(", ", option.names())) + "\\fR" + roff(label)
              : roff(label);
      page.append(".TP\n").append(names).append('\n').append(text(said(argument.description())));
    }
  }

  /** Lines of running text; one that begins like a request of roff does not act as one. */
  private static String text(String text) {
    return text.lines()
        .map(line -> line.equals(".br") ? line : roff(line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
