package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells the format from the beginning of a file that is too long to look at its end first: by what
 * only OpenMetrics has. Without such a sign it is text, which reads the timestamps of both alike
 * where they are whole numbers; the file's last line has the last word.
 */
final class FormatEvidence {

  private static final Pattern SIGNS =
      Pattern.compile(
          "(?m)^# EOF$"
              + "|^# UNIT "
              + "|^# TYPE \\S+ (?:unknown|info|stateset|gaugehistogram)$"
              + "|[ }]\\S+ [0-9]+\\.[0-9]+$"
              + "| # \\{.*} [^ {}\"]+(?: [^ {}\"]+)?$");

  private FormatEvidence() {}

  static ExpositionFormat of(byte[] bytes, int from, int to) {
    String head = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    return SIGNS.matcher(head).find() ? ExpositionFormat.OPENMETRICS : ExpositionFormat.TEXT;
  }
}
