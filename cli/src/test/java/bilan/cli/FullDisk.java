package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A limit on the size of files: a full disk for whoever writes, also for root. */
final class FullDisk {

  private static final Path LIMITER = Path.of("/usr/bin/prlimit");

  private FullDisk() {}

  /** Whether this machine has what limits a process. */
  static boolean canBe() {
    return Files.isExecutable(LIMITER);
  }

  /** Lets no file of a process grow beyond so many bytes. */
  static void limit(Process process, long most) throws IOException, InterruptedException {
    Process limit =
        new ProcessBuilder(
                LIMITER.toString(),
                "--pid",
                Long.toString(process.pid()),
                "--fsize=" + most + ":" + most)
            .inheritIO()
            .start();
    assertThat(limit.waitFor()).isZero();
  }
}
