package bilan.corpora;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks of Excel 97 made record by record, whose cells take far more room than the file. */
final class XlsBombs {

  private static final int MULBLANK = 0xBE;
  private static final int MULRK = 0xBD;
  private static final int ROW = 0x208;
  private static final int BLANK = 0x201;

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();

  private interface Maker {
    Path write(Path folder) throws IOException;
  }

  private static final Map<String, Maker> ALL =
      Map.of(
          "blanks.xls", folder -> of(folder, "blanks.xls", 65_536, MULBLANK),
          "numbers.xls", folder -> of(folder, "numbers.xls", 20_000, MULRK),
          "shared_strings.xls", XlsBombs::strings,
          "sheets.xls", XlsBombs::sheets,
          "merges.xls", XlsBombs::merges,
          "circle.xls", XlsBombs::chain);

  static void write(Path folder, Predicate<String> wanted, List<Path> written) throws IOException {
    for (Map.Entry<String, Maker> each : new TreeMap<>(ALL).entrySet()) {
      if (wanted.test(each.getKey())) {
        written.add(each.getValue().write(folder));
      }
    }
  }

  private XlsBombs record(int id, byte... body) {
    records.write(id & 0xFF);
    records.write(id >> 8);
    records.write(body.length & 0xFF);
    records.write(body.length >> 8);
    records.writeBytes(body);
    return this;
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private XlsBombs begin(int kind) {
    return record(0x809, bytes(16).putShort((short) 0x600).putShort((short) kind).array());
  }

  private XlsBombs globals(int sheets, int after) {
    begin(5);
    int sheet = 4 + 6 + 2 + 2;
    int position = records.size() + sheets * sheet + after + 4;
    for (int i = 0; i < sheets; i++) {
      ByteBuffer body = bytes(10).putInt(position).putShort((short) 0);
      record(0x85, body.put((byte) 2).put((byte) 0).put((byte) 'F').put((byte) 'x').array());
    }
    return this;
  }

  /** The end of a sheet: its window, without which POI refuses it. */
  private XlsBombs end() {
    return record(0x23E, bytes(18).array()).record(0x0A);
  }

  private Path save(Path file) throws IOException {
    try (POIFSFileSystem parts = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      parts.createDocument(new ByteArrayInputStream(records.toByteArray()), "Workbook");
      parts.writeFilesystem(out);
    }
    return file;
  }

  private static Path of(Path folder, String name, int rows, int kind) throws IOException {
    XlsBombs xls = new XlsBombs().globals(1, 0).record(0x0A).begin(0x10);
    int cell = kind == MULRK ? 6 : 2;
    for (int row = 0; row < rows; row++) {
      xls.record(
          ROW, bytes(16).putShort((short) row).putShort((short) 0).putShort((short) 256).array());
      ByteBuffer body = bytes(6 + 256 * cell).putShort((short) row).putShort((short) 0);
      body.position(4 + 256 * cell);
      xls.record(kind, body.putShort((short) 255).array());
    }
    return xls.end().save(folder.resolve(name));
  }

  private static Path strings(Path folder) throws IOException {
    XlsBombs xls = new XlsBombs().begin(5);
    ByteBuffer table = bytes(8216).putInt(Integer.MAX_VALUE).putInt(Integer.MAX_VALUE);
    xls.record(0xFC, table.array());
    for (int i = 0; i < 4_000; i++) {
      xls.record(0x3C, new byte[8216]);
    }
    return xls.record(0x0A).save(folder.resolve("shared_strings.xls"));
  }

  private static Path sheets(Path folder) throws IOException {
    XlsBombs xls = new XlsBombs().globals(200_000, 0).record(0x0A).begin(0x10);
    return xls.end().save(folder.resolve("sheets.xls"));
  }

  private static Path merges(Path folder) throws IOException {
    XlsBombs xls = new XlsBombs().globals(1, 0).record(0x0A).begin(0x10);
    for (int i = 0; i < 4_000; i++) {
      xls.record(0xE5, bytes(2 + 1027 * 8).putShort((short) 1027).array());
    }
    for (int i = 0; i < 500_000; i++) {
      xls.record(BLANK, bytes(6).putShort((short) i).putShort((short) (i & 0xFF)).array());
    }
    return xls.end().save(folder.resolve("merges.xls"));
  }

  /** A file whose table of sectors leads in a circle. */
  private static Path chain(Path folder) throws IOException {
    Path file =
        new XlsBombs()
            .globals(1, 0)
            .record(0x0A)
            .begin(0x10)
            .record(0x0A, new byte[8000])
            .save(folder.resolve("circle.xls"));
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int fat = (buffer.getInt(76) + 1) * 512;
    for (int i = 0; i < 16; i++) {
      int next = buffer.getInt(fat + i * 4);
      if (next > 0) {
        buffer.putInt(fat + i * 4, i);
      }
    }
    Files.write(file, bytes);
    return file;
  }
}
