package bilan.queries.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** Another process that writes in a warehouse until its standard input ends. */
final class HoldsTheWarehouse {

  private HoldsTheWarehouse() {}

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + args[0])) {
      System.out.println(connection.isReadOnly());
      while (System.in.read() >= 0) {
        // Waits for the end.
      }
    }
  }

  /** Starts one and returns when it holds the file. */
  static Process start(Path warehouse) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsTheWarehouse.class.getName(),
                warehouse.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The writer did not start");
    }
    return process;
  }
}
