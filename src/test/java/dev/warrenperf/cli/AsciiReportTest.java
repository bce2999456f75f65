package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts {@code --ascii} is about. */
class AsciiReportTest {

  private static final String ASCII = "[\\x20-\\x7e\\n]*";

  @TempDir private Path directory;

  private String printed(String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("report", Samples.path("v1.6.0-burst-throttled-1")));
    arguments.addAll(List.of("-o", directory.toString()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new)).out();
  }

  private String file() throws IOException {
    return Files.readString(directory.resolve("report.txt"));
  }

  @Test
  void standard_output_and_the_file_are_ascii_when_asked_for() throws IOException {
    assertTrue(printed("--ascii").matches(ASCII));
    assertTrue(file().matches(ASCII));
  }

  @Test
  void neither_is_otherwise() throws IOException {
    assertFalse(printed().matches(ASCII));
    assertFalse(file().matches(ASCII));
  }

  @Test
  void json_on_standard_output_leaves_the_file_ascii() throws IOException {
    assertTrue(printed("--ascii", "--format", "json").startsWith("{"));
    assertTrue(file().matches(ASCII));
  }
}
