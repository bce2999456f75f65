package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows of third-party reference data, which lie outside the project. */
public final class Conformance {

  private Conformance() {}

  /** All rows of a file; the test is skipped when the folder is not there. */
  public static List<JsonObject> rows(String file) {
    String folder = System.getProperty("conformance.dir", "");
    assumeTrue(!folder.isEmpty(), "no conformance data: run with -Dconformance.dir=FOLDER");
    Path path = Path.of(folder, file);
    assumeTrue(Files.exists(path), "no conformance data: " + path + " is missing");
    try {
      return Files.readAllLines(path).stream()
          .filter(line -> !line.isBlank())
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number, or one of the words that stand for what JSON cannot hold. */
  public static double number(JsonElement element) {
    return bound(element.getAsString());
  }

  /** A bound as PromQL reads it, Go's ParseFloat: hexadecimal and infinities in any case too. */
  public static double bound(String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "+inf", "inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }
}
