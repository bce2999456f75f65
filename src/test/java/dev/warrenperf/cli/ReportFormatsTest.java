package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --format} prints, and what {@code -o} writes. */
class ReportFormatsTest {

  private static final String RUN = Samples.path("v1.6.0-burst-throttled-1");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "json, report.json",
    "markdown, report.md",
    "csv, report.csv",
    "junit, junit.xml",
    "metrics, results.prom",
    "html, report.html"
  })
  void what_is_printed_is_what_is_written(String word, String file) throws IOException {
    CommandRun run = CommandRun.of("report", RUN, "-o", directory.toString(), "--format", word);
    assertEquals(10, run.exitCode(), run::err);
    assertEquals(Files.readString(directory.resolve(file)), run.out());
    assertTrue(run.out().endsWith("\n"));
  }

  @Test
  void the_page_has_its_charts_without_a_directory_too() {
    String page = CommandRun.of("report", RUN, "--format", "html").out();
    assertTrue(page.startsWith("<!DOCTYPE html>") || page.startsWith("<!doctype html>"));
    assertTrue(page.split("<svg", -1).length > 20);
  }
}
