package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, wherever and however often. */
class SameBytesTest {

  @TempDir private Path directory;

  private static Map<String, byte[]> read(Path output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(output)) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    assertEquals(7, files.size(), () -> files.keySet().toString());
    return files;
  }

  private Map<String, byte[]> made(String... options) throws IOException, InterruptedException {
    Path output = directory.resolve("out");
    CommandRun run =
        CommandRun.inOwnProcess(
            List.of(options),
            directory,
            "report",
            Samples.path("v1.6.0-burst-throttled-1"),
            "-o",
            output.toString());
    assertEquals(10, run.exitCode(), run::err);
    Map<String, byte[]> files = read(output);
    files.put("standard output", run.out().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return files;
  }

  @Test
  void other_languages_times_of_day_and_numbers_of_threads_change_nothing() throws Exception {
    Map<String, byte[]> first = made("-XX:ActiveProcessorCount=1");
    assertSame(first, made("-XX:ActiveProcessorCount=1"));
    assertSame(
        first,
        made(
            "-XX:ActiveProcessorCount=4",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kolkata"));
    assertSame(
        first,
        made(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Apia",
            "-Dfile.encoding=ISO-8859-1"));
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
  }
}
