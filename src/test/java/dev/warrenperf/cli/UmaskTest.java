package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is made has the permissions that the user's umask leaves. */
class UmaskTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"077, rwx------, rw-------", "002, rwxrwxr-x, rw-rw-r--"})
  void what_is_made_obeys_the_umask(String umask, String folders, String files) throws Exception {
    String run =
        HostileRun.plain().with("samples/a", "1").directory(directory.resolve("run")).toString();
    Path made = Files.createDirectory(directory.resolve("made"));
    String bundle = made.resolve("bundle").toString();
    List<List<String>> lines =
        List.of(
            List.of("bundle", "import", run, "-o", bundle),
            List.of("bundle", "export", bundle, "-o", made.resolve("plain").toString()),
            List.of("bundle", "export", bundle, "--openmetrics", made.resolve("run.om").toString()),
            List.of(
                "report",
                run,
                "--fail-on",
                "none",
                "-o",
                made.resolve("report").toString(),
                "--metrics-out",
                made.resolve("run.prom").toString()));
    for (List<String> line : lines) {
      CommandRun ran = CommandRun.underUmask(umask, directory, line.toArray(String[]::new));
      assertEquals(0, ran.exitCode(), ran.err());
    }
    SortedMap<String, String> other = new TreeMap<>();
    int seen = 0;
    try (Stream<Path> all = Files.walk(made)) {
      for (Path path : all.filter(each -> !each.equals(made)).toList()) {
        String is = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (!is.equals(Files.isDirectory(path) ? folders : files)) {
          other.put(made.relativize(path).toString(), is);
        }
        seen++;
      }
    }
    assertEquals(new TreeMap<>(), other);
    assertEquals(24, seen);
  }
}
