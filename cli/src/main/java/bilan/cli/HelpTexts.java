package bilan.cli;

import bilan.text.Lang;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} says, in {@code help_fr.properties} and {@code help_en.properties}. */
final class HelpTexts {

  private static final int WIDTH = 100;

  private static final Pattern WORD = Pattern.compile("[a-z]+°?");

  private HelpTexts() {}

  /** Gives a command and those under it their texts. */
  static void write(CommandLine line, Lang lang) {
    ResourceBundle texts = in(lang);
    line.setResourceBundle(texts);
    write(line, texts);
  }

  private static void write(CommandLine line, ResourceBundle texts) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.width(WIDTH).abbreviateSynopsis(true);
    usage.synopsisSubcommandLabel(placeholder(usage.synopsisSubcommandLabel(), texts));
    line.setHelpFactory((spec, colours) -> new InWords(spec, colours, texts));
    line.getHelpSectionMap()
        .put(
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            help -> ownOptions(help).isEmpty() ? "" : help.optionListHeading());
    line.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help, texts));
    line.getSubcommands().values().forEach(sub -> write(sub, texts));
  }

  /** {@code <fichier>} in the words of the language; what it has no word for stays. */
  private static String placeholder(String label, ResourceBundle texts) {
    return WORD.matcher(label).replaceAll(word -> word(word.group(), texts));
  }

  private static String word(String word, ResourceBundle texts) {
    String key = "placeholder." + word;
    return texts.containsKey(key) ? texts.getString(key) : word;
  }

  /** A help whose placeholders are in the words of the language. */
  private static final class InWords extends Help {

    private final ResourceBundle texts;

    InWords(CommandSpec spec, ColorScheme colours, ResourceBundle texts) {
      super(spec, colours);
      this.texts = texts;
    }

    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
      IParamLabelRenderer standard = super.parameterLabelRenderer();
      return new IParamLabelRenderer() {
        @Override
        public Ansi.Text renderParameterLabel(ArgSpec arg, Ansi ansi, List<Ansi.IStyle> styles) {
          String label = standard.renderParameterLabel(arg, Ansi.OFF, List.of()).toString();
          return colorScheme().apply(placeholder(label, texts), styles);
        }

        @Override
        public String separator() {
          return standard.separator();
        }
      };
    }
  }

  private static String options(Help help, ResourceBundle texts) {
    String own = help.optionListExcludingGroups(ownOptions(help));
    String common = texts.getString("common").formatted() + System.lineSeparator();
    return isRoot(help) ? own : own + common;
  }

  /** The common options are explained once, by the root's help. */
  private static List<OptionSpec> ownOptions(Help help) {
    return help.commandSpec().options().stream()
        .filter(option -> isRoot(help) || !option.inherited())
        .toList();
  }

  private static boolean isRoot(Help help) {
    return help.commandSpec().parent() == null;
  }

  static ResourceBundle in(Lang lang) {
    String file = lang == Lang.FR ? "help_fr.properties" : "help_en.properties";
    try (var in = Objects.requireNonNull(HelpTexts.class.getResourceAsStream(file), file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
