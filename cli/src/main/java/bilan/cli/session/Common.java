package bilan.cli.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Options that every command takes, before or after its own; the help files {@code help_*} hold
 * their texts.
 */
public final class Common {

  /** Folder of the workspace as typed; null to take the variable, or the nearest one upwards. */
  @Option(
      names = {"-w", "--workspace"},
      scope = ScopeType.INHERIT,
      paramLabel = "<dossier>",
      order = 901)
  @Nullable
  public String workspace;

  /** Formats, of which only some commands take several; empty to go by the name of the output. */
  @Option(
      names = {"-f", "--format"},
      scope = ScopeType.INHERIT,
      split = ",",
      paramLabel = "<format>",
      order = 902)
  public List<String> formats = new ArrayList<>();

  /** File or folder to write; null for the default of the command, {@code -} for the screen. */
  @Option(
      names = {"-o", "--output"},
      scope = ScopeType.INHERIT,
      paramLabel = "<fichier>",
      order = 903)
  @Nullable
  public String output;

  /** Name of the files without their ending, where a job gives it; no option. */
  @Nullable public String stem;

  /** Whether a file that is there already may be replaced. */
  @Option(names = "--force", scope = ScopeType.INHERIT, order = 903)
  public boolean force;

  /** Whether the answer and all problems are JSON. */
  @Option(names = "--json", scope = ScopeType.INHERIT, order = 904)
  public boolean json;

  @Option(names = "--wait", scope = ScopeType.INHERIT, paramLabel = "<secondes>", order = 905)
  @Nullable String wait;

  @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "<fr|en>", order = 906)
  @Nullable String lang;

  /** When the screen has colours; null for {@code auto}. */
  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "<auto|always|never>",
      order = 907)
  @Nullable
  public String color;

  /** Whether nothing but errors is printed beside the answer. */
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      order = 908)
  public boolean quiet;

  /** Whether more is told, and an unforeseen error is logged with its stack. */
  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      order = 909)
  public boolean verbose;

  /** Whether help is asked for, so that the command does not run. */
  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      order = 910)
  public boolean help;
}
