package bilan.cli;

import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What a command's help leaves unexplained. */
record HelpCheck(String command) {

  static HelpCheck of(String command) {
    return new HelpCheck(command);
  }

  List<String> unexplained(String lang) {
    var around =
        new Surroundings(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            new PrintWriter(new StringWriter()),
            Map.of(),
            Path.of(""),
            false,
            false);
    Lang language = lang.equals("en") ? Lang.EN : Lang.FR;
    var session = new Session(around, new Common(), new Catalogue(language));
    CommandLine root = Commands.root(session, command);
    HelpTexts.write(root, language);
    List<String> found = new ArrayList<>();
    root.getSubcommands().values().forEach(line -> check(line, found));
    return found;
  }

  private void check(CommandLine line, List<String> found) {
    for (ArgSpec argument : line.getCommandSpec().args()) {
      if (argument.description().length == 0) {
        found.add(line.getCommandSpec().qualifiedName() + " " + argument);
      }
    }
    if (line.getCommandSpec().usageMessage().header().length == 0) {
      found.add(line.getCommandSpec().qualifiedName());
    }
    line.getSubcommands().values().forEach(sub -> check(sub, found));
  }
}
