package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Needs;
import bilan.testing.Program;
import bilan.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a package brings for {@code man} and for shells. */
class ManualTest {

  @TempDir static Path share;

  @BeforeAll
  static void write() throws IOException {
    Manual.write(share, "1.2.3", "2026-11-01");
  }

  private static List<Path> pages(String folder) throws IOException {
    try (Stream<Path> pages = Files.list(share.resolve(folder))) {
      return pages.sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"man/man1,EN", "man/fr/man1,FR"})
  void everyCommandHasAPageWithAllOfItsOptions(String folder, Lang lang) throws IOException {
    List<CommandPage> commands =
        Manual.all(Manual.root(lang)).stream().map(CommandPage::of).toList();
    assertThat(pages(folder)).hasSameSizeAs(commands).hasSizeGreaterThan(30);
    for (CommandPage command : commands) {
      String page = Files.readString(share.resolve(folder).resolve(command.file()));
      assertThat(command.options()).as(command.file()).allMatch(page::contains);
    }
  }

  /** A command's file, and its own options as roff writes them. */
  private record CommandPage(String file, List<String> options) {
    static CommandPage of(CommandLine line) {
      return new CommandPage(
          Manual.name(line) + ".1",
          line.getCommandSpec().options().stream()
              .filter(option -> line.getParent() == null || !option.inherited())
              .map(option -> option.longestName().replace("-", "\\-"))
              .toList());
    }
  }

  @Test
  @Needs(Program.MAN)
  void manHasNothingToWarnOf() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"));
    for (String folder : List.of("man/man1", "man/fr/man1")) {
      pages(folder).forEach(page -> command.add(page.toString()));
    }
    assertThat(said(command)).isEmpty();
  }

  @Test
  void bashProposesCommandsAndOptions() throws IOException, InterruptedException {
    Path script = share.resolve("bash-completion/completions/bilan");
    String typed =
        "compopt() { :; }; source '%s'; COMP_WORDS=(bilan %s); COMP_CWORD=%s; _complete_bilan; echo ${COMPREPLY[@]}";
    assertThat(said(List.of("bash", "-c", typed.formatted(script, "ing", 1))))
        .isEqualTo("ingest\n");
    assertThat(said(List.of("bash", "-c", typed.formatted(script, "ingest --dry", 2))))
        .isEqualTo("--dry-run\n");
  }

  @Test
  @Needs(Program.FISH)
  void fishProposesCommandsAndOptions() throws IOException, InterruptedException {
    Path script = share.resolve("fish/vendor_completions.d/bilan.fish");
    String typed = "source '%s'; complete -C 'bilan %s'";
    assertThat(said(List.of("fish", "-N", "-c", typed.formatted(script, "deliveries un"))))
        .isEqualTo("undo\tAnnule une livraison, et dit ce qui compte ensuite.\n");
    assertThat(said(List.of("fish", "-N", "-c", typed.formatted(script, "ingest --dry"))))
        .startsWith("--dry-run\t");
  }

  @Test
  @Needs(Program.ZSH)
  void zshReadsItsScript() throws IOException, InterruptedException {
    Path script = share.resolve("zsh/vendor-completions/_bilan");
    assertThat(said(List.of("zsh", "-f", "-n", script.toString()))).isEmpty();
    assertThat(script).content().startsWith("#compdef bilan\n");
  }

  /** Both what is printed and what is told beside; standard output of man itself is left out. */
  private static String said(List<String> command) throws IOException, InterruptedException {
    Path out = share.resolve("said");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (command.get(0).equals("man")) {
      builder.redirectErrorStream(false).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(out.toFile());
    } else {
      builder.redirectOutput(out.toFile());
    }
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("MANROFFSEQ", "");
    builder.environment().put("MANWIDTH", "80");
    builder.start().waitFor();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
