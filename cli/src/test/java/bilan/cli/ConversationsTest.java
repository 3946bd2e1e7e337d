package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conversations with the program, as anybody reads them: what was typed and the whole answer.
 * {@code -Dgolden=write} writes the answers again.
 *
 * <p>A line begins with what it is: {@code #} an explanation, {@code +} a file whose lines follow,
 * {@code @} the workspace of the sample, or an empty folder instead, {@code $} what is typed, two
 * blanks standard output, {@code !} standard error, {@code =} the exit code.
 */
class ConversationsTest {

  private static final Path CONVERSATIONS = Path.of("src/test/conversations");

  /** Tables are as wide as the path of the folder, which is the same everywhere for that. */
  private static final int WIDTH = 46;

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private int folders;

  static List<Path> conversations() throws IOException {
    try (var files = Files.list(CONVERSATIONS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void isHeldAsItIsWritten(Path conversation) throws IOException {
    String held = held(Files.readAllLines(conversation));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(conversation, held);
    }
    assertThat(held).isEqualTo(Files.readString(conversation));
  }

  /** The conversation with the answers of today. */
  private String held(List<String> lines) throws IOException {
    StringBuilder held = new StringBuilder();
    Cli cli = Cli.in(another());
    Path written = null;
    boolean explained = false;
    for (String line : lines) {
      String kind = line.isEmpty() ? "" : line.substring(0, 1);
      switch (kind) {
        case "#", "+", "@", "$" -> {
          boolean first = held.isEmpty() || (explained && kind.equals("#"));
          held.append(first ? "" : "\n").append(line).append('\n');
          explained = kind.equals("#");
          written = kind.equals("+") ? folder.resolve(line.substring(2)) : null;
          if (written != null) {
            Files.createDirectories(written.getParent());
            Files.writeString(written, "");
          } else if (line.equals("@ exemple")) {
            SampleWorkspace.in(folder);
          } else if (line.equals("@ vide")) {
            cli = Cli.in(another());
          } else if (kind.equals("$")) {
            answer(cli, line, held);
          }
        }
        default -> {
          if (written != null && line.startsWith("  ")) {
            Files.writeString(written, Files.readString(written) + line.substring(2) + "\n");
            held.append(line).append('\n');
          }
        }
      }
    }
    return held.toString();
  }

  /** An empty folder. */
  private Path another() throws IOException {
    int more = Math.max(1, WIDTH - temporary.toString().length() - 1);
    String name = Character.toString('a' + folders++).repeat(more);
    folder = Files.createDirectory(temporary.resolve(name));
    return folder;
  }

  private void answer(Cli cli, String line, StringBuilder held) {
    List<String> words = Shell.words(line.replace("EXEMPLE", SampleWorkspace.FILES.toString()));
    assertThat(words.subList(0, 2)).containsExactly("$", "bilan");
    Cli.Result result = cli.run(words.subList(2, words.size()).toArray(String[]::new));
    plain(result.out())
        .lines()
        .map(said -> ("  " + said).stripTrailing() + "\n")
        .forEach(held::append);
    plain(result.err())
        .lines()
        .map(said -> ("! " + said).stripTrailing() + "\n")
        .forEach(held::append);
    held.append("= ").append(result.exit()).append('\n');
  }

  /** What a command says, without what is another on another day or machine. */
  private String plain(String said) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    String java = Runtime.version() + ", " + System.getProperty("java.vendor");
    return said.replace(folder.toString(), "DOSSIER")
        .replace(java, "JAVA")
        .replace(SampleWorkspace.FILES.toString(), "EXEMPLE")
        .replace(today.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")), "AUJOURDHUI")
        .replace(today.toString(), "AUJOURDHUI")
        .replaceAll("AUJOURDHUI \\d\\d:\\d\\d", "AUJOURDHUI HH:MM");
  }
}
