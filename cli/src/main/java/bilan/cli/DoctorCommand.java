package bilan.cli;

import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.cli.session.Unexpected;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.pipelines.PersonKey;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.queries.render.Format;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code bilan doctor}: checks the installation, the workspace, the warehouse. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements BilanCommand {

  private static final String OPEN_FILES = "sun.jnu.encoding";

  private final Session session;
  private final List<Problem> problems = new ArrayList<>();
  private final ListAnswer table;
  private Exit exit = Exit.DONE;

  DoctorCommand(Session session) {
    this.session = session;
    this.table = new ListAnswer("doctor", session).text("what").text("found");
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    found("program", "bilan " + Version.number());
    found("java", Runtime.version() + ", " + System.getProperty("java.vendor"));
    encoding();
    Optional<Path> folder =
        Workspace.locate(Optional.ofNullable(session.common().workspace), session.around());
    if (folder.isEmpty()) {
      found("workspace", session.catalogue().say("cli.no_workspace"));
    } else {
      found("workspace", folder.get().toAbsolutePath().normalize().toString());
      checked(() -> workspace(session.workspace()));
    }
    for (Format format : output.formats()) {
      output.write(List.of(table.answer()), format);
    }
    session.tell(problems);
    if (problems.isEmpty() && output.formats().contains(Format.TEXT)) {
      session.print("cli.doctor_well");
    }
    return exit;
  }

  private void found(String what, String found) {
    table.row(session.catalogue().say("cli.doctor." + what), found);
  }

  /** Without it a file whose name has an accent can't be opened. */
  private void encoding() {
    String names = System.getProperty(OPEN_FILES, "?");
    found("encoding", names);
    boolean unicode =
        Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.UTF_8);
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    if (!unicode && !windows) {
      problems.add(
          Problem.warning(
              "MACHINE-07",
              Message.of("cli.doctor_encoding", names),
              null,
              Message.of("cli.doctor_encoding_cure")));
    }
  }

  private void workspace(Workspace workspace) {
    Path warehouse = workspace.warehouse();
    if (!Files.exists(warehouse)) {
      found("warehouse", session.catalogue().say("cli.doctor_no_warehouse"));
      return;
    }
    secret(warehouse);
    secret(workspace.key());
    try (Database database = AskedWarehouse.open(workspace, session)) {
      Rows version = database.ask(Sql.of("select version()", "doctor"));
      found("duckdb", String.valueOf(version.single()));
      Rows counts = database.ask(Sql.of("select count(*) from deliveries where live", "doctor"));
      found("warehouse", session.catalogue().say("cli.doctor_deliveries", counts.single() + ""));
      readAll(database);
      key(database, workspace.key());
    }
  }

  /** A damaged block is found only by who reads it. */
  private static void readAll(Database database) {
    Rows tables =
        database.ask(
            Sql.of(
                "select table_name from duckdb_tables() where schema_name = 'store' order by all",
                "doctor"));
    for (List<?> table : tables.rows()) {
      database.ask(
          Sql.of("select bit_xor(hash(t)) from store.\"" + table.get(0) + "\" t", "doctor"));
    }
  }

  private static void key(Database database, Path file) {
    Rows there =
        database.ask(
            Sql.of(
                "select count(*) from duckdb_tables() where table_name = 'person_key'", "doctor"));
    if (Long.valueOf(0).equals(there.single())) {
      return; // nothing was delivered since marks are kept
    }
    Object mark = database.ask(Sql.of("select max(mark) from store.person_key", "doctor")).single();
    if (mark != null) {
      PersonKey.check(file, mark.toString());
    }
  }

  /** Others on the machine must not read it. */
  private void secret(Path file) {
    try {
      if (!Files.exists(file) || !Files.getFileStore(file).supportsFileAttributeView("posix")) {
        return;
      }
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)
          || permissions.contains(PosixFilePermission.GROUP_READ)) {
        problems.add(
            Problem.warning(
                "MACHINE-06",
                Message.of("cli.doctor_open"),
                file.toString(),
                Message.of("cli.doctor_open_cure", file.toString())));
      }
    } catch (IOException e) {
      problems.addAll(Unexpected.asFailure(e).problems());
    }
  }

  private void checked(Runnable check) {
    try {
      check.run();
    } catch (Failure e) {
      problems.addAll(e.problems());
      exit = exit.worse(e.exit());
    }
  }
}
