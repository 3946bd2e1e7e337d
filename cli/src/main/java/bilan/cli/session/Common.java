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

  @Option(
      names = {"-w", "--workspace"},
      scope = ScopeType.INHERIT,
      paramLabel = "<dossier>",
      order = 901)
  @Nullable
  public String workspace;

  @Option(
      names = {"-f", "--format"},
      scope = ScopeType.INHERIT,
      split = ",",
      paramLabel = "<format>",
      order = 902)
  public List<String> formats = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      scope = ScopeType.INHERIT,
      paramLabel = "<fichier>",
      order = 903)
  @Nullable
  public String output;

  @Option(names = "--force", scope = ScopeType.INHERIT, order = 903)
  public boolean force;

  @Option(names = "--json", scope = ScopeType.INHERIT, order = 904)
  public boolean json;

  @Option(names = "--wait", scope = ScopeType.INHERIT, paramLabel = "<secondes>", order = 905)
  @Nullable String wait;

  @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "<fr|en>", order = 906)
  @Nullable String lang;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "<auto|always|never>",
      order = 907)
  @Nullable
  public String color;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      order = 908)
  public boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      order = 909)
  public boolean verbose;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      order = 910)
  public boolean help;
}
