package bilan.cli;

import bilan.cli.session.Common;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root command: it only holds the common options and the names of the others. */
@Command(name = "bilan", sortOptions = false, synopsisSubcommandLabel = "<commande>")
final class Bilan {

  @Mixin final Common common;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      order = 911)
  boolean version;

  Bilan(Common common) {
    this.common = common;
  }
}
