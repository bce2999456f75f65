package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output in a file. On a difference the actual output is left beside it as {@code *.got};
 * with {@code -Dgolden.update=true} it takes the file's place.
 */
final class Golden {

  static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /** A file that is not there expects nothing. */
  static void check(Path expected, String actual) throws IOException {
    Path got = expected.resolveSibling(expected.getFileName() + ".got");
    if (Boolean.getBoolean("golden.update")) {
      update(expected, actual);
    }
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    if (wanted.equals(actual)) {
      Files.deleteIfExists(got);
      return;
    }
    Files.writeString(got, actual);
    assertEquals(wanted, actual, () -> "differs from " + expected + "; see " + got);
  }

  private static void update(Path expected, String actual) throws IOException {
    if (actual.isEmpty()) {
      Files.deleteIfExists(expected);
    } else {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, actual);
    }
  }
}
