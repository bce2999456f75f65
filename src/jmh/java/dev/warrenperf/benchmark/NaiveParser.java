package dev.warrenperf.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The parser that one would write without much thought: it checks nothing, and is the measure. */
public final class NaiveParser {

  private NaiveParser() {}

  /** Values by series, as the lines spell it. */
  public static Map<String, Double> parse(BufferedReader reader) throws IOException {
    Map<String, Double> samples = new HashMap<>();
    String line;
    while ((line = reader.readLine()) != null) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int brace = line.lastIndexOf('}');
      int space = line.indexOf(' ', Math.max(brace, 0));
      int end = line.indexOf(' ', space + 1);
      String value = end < 0 ? line.substring(space + 1) : line.substring(space + 1, end);
      samples.put(line.substring(0, space), number(value));
    }
    return samples;
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
