package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsDraftTest {

  @TempDir Path directory;

  private CommandRun judged(String snapshot) throws IOException {
    Path run = Files.writeString(directory.resolve("metrics.prom"), snapshot);
    CommandRun draft = CommandRun.of("targets", "--draft", run.toString());
    assertEquals("", draft.err());
    Path targets = Files.writeString(directory.resolve("mine.yaml"), draft.out());
    return CommandRun.of("report", run.toString(), "--full", "--targets", targets.toString());
  }

  @Test
  void the_run_that_it_was_drafted_from_keeps_every_target() throws IOException {
    CommandRun report =
        judged(
            """
            # TYPE a_ms histogram
            a_ms_bucket{le="0.1"} 1
            a_ms_bucket{le="5"} 1000
            a_ms_bucket{le="+Inf"} 1000
            a_ms_sum 900
            a_ms_count 1000
            # TYPE b histogram
            b_bucket{le="0.3"} 10
            b_bucket{le="+Inf"} 10
            b_sum 1
            b_count 10
            """);
    assertEquals(0, report.exitCode(), report.out() + report.err());
    assertTrue(report.out().startsWith("PASS  metrics.prom meets all 2 targets"), report.out());
  }

  @Test
  void a_name_that_yaml_would_misread_is_quoted() throws IOException {
    CommandRun report =
        judged(
            """
            # TYPE "it's: a #name" histogram
            {"it's: a #name_bucket",le="1"} 10
            {"it's: a #name_bucket",le="+Inf"} 10
            {"it's: a #name_sum"} 1
            {"it's: a #name_count"} 10
            """);
    assertEquals(0, report.exitCode(), report.out() + report.err());
  }

  @Test
  void the_built_in_targets_are_not_drafted_beside() {
    CommandRun both = CommandRun.of("targets", "--draft", "run", "warren-1.3");
    assertEquals(64, both.exitCode());
    assertTrue(both.err().contains("expected no NAME or FILE beside it"), both.err());
  }
}
