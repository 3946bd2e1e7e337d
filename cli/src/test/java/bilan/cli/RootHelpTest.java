package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class RootHelpTest {

  /** {@code -Dgolden=write} writes the files again. */
  @ParameterizedTest
  @EnumSource
  void theFileSaysWhatTheCommandsWouldSay(Lang lang) throws IOException {
    var around =
        new Surroundings(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            Map.of(),
            Path.of(""),
            false,
            false);
    CommandLine root = Commands.everything(new Session(around, new Common(), new Catalogue(lang)));
    HelpTexts.write(root, lang);
    String said = root.getUsageMessage(Ansi.OFF);
    Path file = Path.of("src/main/resources/bilan/cli", RootHelp.file(lang));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, said);
    }
    assertThat(Files.readString(file)).isEqualTo(said);
  }
}
