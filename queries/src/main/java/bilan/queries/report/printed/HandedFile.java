package bilan.queries.report.printed;

import bilan.files.AtomicFile;
import bilan.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * File of a bilan that was handed over; a copy of it is kept by its hash below the records of what
 * was handed over.
 *
 * @param bilan its name
 * @param handing when and by whom its printing was handed over
 */
public record HandedFile(String bilan, PrintedCopy copy, HandedOver handing) {

  private static final String FOLDER = "files";

  /** Digits of a hash by which people name a file. */
  private static final int DIGITS = 8;

  /** All files that were handed over, the printing that was handed over last first. */
  public static List<HandedFile> all(Path bilans) throws IOException {
    List<HandedFile> all = new ArrayList<>();
    for (KeptPrint print : KeptPrint.handedOver(bilans)) {
      HandedOver handing = print.handedOver();
      for (PrintedCopy copy : print.copies()) {
        if (handing != null && copy.fate().isOutside()) {
          all.add(new HandedFile(print.printed().bilan(), copy, handing));
        }
      }
    }
    return all;
  }

  /** Keeps a copy of a file that is handed over. */
  public static void keep(Path bilans, byte[] bytes) throws IOException {
    AtomicFile.write(path(bilans, Sha256.of(bytes)), bytes);
  }

  /** Number by which people name the file: the first digits of its hash. */
  public String number() {
    return copy.sha256().substring(0, DIGITS);
  }

  /** Whether a copy is kept; there is none of what earlier versions of the program recorded. */
  public boolean isKept(Path bilans) {
    return Files.isRegularFile(path(bilans, copy.sha256()));
  }

  /** Bytes of the kept copy, which may be damaged. */
  public byte[] bytes(Path bilans) throws IOException {
    return Files.readAllBytes(path(bilans, copy.sha256()));
  }

  /** Whether these are the bytes that were handed over. */
  public boolean isOf(byte[] bytes) {
    return Sha256.of(bytes).equals(copy.sha256());
  }

  /** Whether a word names it: its number, its name or that of its bilan. */
  public boolean isNamed(String word) {
    boolean number = word.length() >= DIGITS && copy.sha256().startsWith(word);
    return number || copy.name().equals(word) || bilan.equals(word);
  }

  private static Path path(Path bilans, String sha256) {
    return folder(bilans).resolve(sha256);
  }

  /** Folder of the kept copies. */
  public static Path folder(Path bilans) {
    return bilans.resolve(Printed.HANDED_OVER).resolve(FOLDER);
  }
}
