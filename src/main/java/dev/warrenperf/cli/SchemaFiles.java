package dev.warrenperf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas that come with the program: of files that it reads, and of what it writes. */
final class SchemaFiles {

  /** Those of files that users write stand first. */
  static final List<String> NAMES =
      List.of("targets", "waivers", "project", "nodes", "report", "history", "calibration", "lint");

  private SchemaFiles() {}

  /** The name of its file: {@code targets.schema.json}. */
  static String file(String name) {
    return name + ".schema.json";
  }

  /**
   * The schema.
   *
   * @param name one of {@link #NAMES}
   */
  static String text(String name) {
    try (InputStream in = SchemaFiles.class.getResourceAsStream("/schemas/" + file(name))) {
      if (in == null) {
        throw new IllegalStateException("no schema " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
