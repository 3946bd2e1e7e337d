package bilan.queries.render.workbook;

import bilan.files.Temporary;
import java.io.IOException;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/**
 * What POI puts aside while this thread writes a large workbook: in a folder that nobody else can
 * read, and that goes with it. POI's own is one for all users of the machine, and stays.
 */
final class PrivateFiles implements AutoCloseable {

  private final Temporary folder;

  private PrivateFiles(Temporary folder) {
    this.folder = folder;
  }

  static PrivateFiles of() throws IOException {
    Temporary folder = Temporary.make();
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(folder.folder().toFile()));
    return new PrivateFiles(folder);
  }

  @Override
  public void close() throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(null);
    folder.close();
  }
}
