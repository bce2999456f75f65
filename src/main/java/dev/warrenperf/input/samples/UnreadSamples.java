package dev.warrenperf.input.samples;

import com.google.re2j.Pattern;
import dev.warrenperf.bytes.TextFile;
import java.util.List;
import java.util.Locale;

/**
 * What load generators write that holds no single durations, or holds them in a form that is not
 * read: told by content, so that a table of percentiles is never taken for observations.
 */
final class UnreadSamples {

  /**
   * One such file.
   *
   * @param begin of its first line, or what it holds somewhere
   * @param found completes "found ..."
   */
  private record Known(String begin, String found) {}

  private static final String JMETER = ": set jmeter.save.saveservice.output_format=csv";
  private static final String K6 = "k6's JSON: use k6 run --out csv=FILE";
  private static final String LOCUST =
      "Locust's statistics: a listener of events.request can write response_time of each request"
          + " as a CSV with a column response_time_ms";

  private static final List<Known> FIRST_LINES =
      List.of(
          new Known("<?xml", "XML; where it is JMeter's" + JMETER),
          new Known("<testResults", "JMeter's XML" + JMETER),
          new Known("{\"metric\":\"", K6),
          new Known("{\"type\":\"Metric\"", K6),
          new Known("{\"type\":\"Point\"", K6),
          new Known("{\"attack\":", "vegeta's JSON: use vegeta encode --to csv"),
          new Known("Requests      [total", "vegeta's report: use vegeta encode --to csv"),
          new Known("RUN\t", "Gatling's simulation.log: a CSV with a row for each call is needed"),
          new Known("#[", "a log of HdrHistogram, which holds counts of ranges"),
          new Known("Value     Percentile", "HdrHistogram's table of percentiles"));

  /** What a file of JSON is told by, wherever it stands; looked for in this order. */
  private static final List<Known> JSON =
      List.of(
          new Known("\"latencyDistribution\"", "ghz's JSON: use ghz -O csv"),
          new Known("\"DurationHistogram\"", "fortio's JSON, which holds counts of ranges"),
          new Known("\"latencyPercentiles\"", "oha's JSON: use oha --output-format csv"),
          new Known("\"root_group\"", "k6's summary: use k6 run --out csv=FILE"),
          new Known("", "JSON: a CSV with a row for each call is needed"));

  /** Stands above the lines of each operation. */
  private static final String YCSB_RAW = " latency raw data: op, timestamp(ms), latency(us)";

  /** Stands below a line {@code Summary:}. */
  private static final Pattern HEY_TOTAL = Pattern.compile("Total:\\s+[0-9.]+ secs\\s*");

  /** What the columns of a table of percentiles are called. */
  private static final Pattern PERCENTILES = Pattern.compile("percentiles?|quantiles?");

  private static final Pattern PERCENTILE =
      Pattern.compile("p ?[0-9]+([._][0-9]+)?|[0-9.]+ ?%( line)?|[0-9.]+th( percentile)?");

  private UnreadSamples() {}

  /**
   * What a file is instead of single durations, with what helps; null when nothing says so.
   *
   * @param first row
   */
  static String found(String text, List<String> first) {
    if (isHeySummary(text)) {
      return "the summary that hey prints without an option: run it as hey -o csv";
    }
    String begin = text.stripLeading();
    for (Known known : FIRST_LINES) {
      if (begin.startsWith(known.begin())) {
        return known.found();
      }
    }
    if (begin.startsWith("{") || begin.startsWith("[{")) {
      return JSON.stream()
          .filter(known -> text.contains(known.begin()))
          .findFirst()
          .orElseThrow()
          .found();
    }
    if (begin.startsWith("Running ") && text.contains("\n  Thread Stats ")) {
      return "wrk's summary: wrk keeps no single durations";
    }
    if (text.contains(YCSB_RAW)) {
      return "YCSB's raw measurements: grep '^READ,' makes a CSV of one operation, to be read with"
          + " ,column=3,unit=us behind it";
    }
    if (TextFile.line(text, "[OVERALL], RunTime(ms)", 0) >= 0) {
      return "YCSB's summary: -p measurementtype=raw makes it write single durations";
    }
    return table(first);
  }

  private static String table(List<String> head) {
    boolean statistics = head.containsAll(List.of("Request Count", "Failure Count"));
    boolean history = head.containsAll(List.of("User Count", "Requests/s"));
    if (statistics || history) {
      return LOCUST;
    }
    if (head.containsAll(List.of("Label", "# Samples"))) {
      return "JMeter's aggregate report: use the file of results, of single samples (.jtl)";
    }
    if (head.contains("Percentage served")) {
      return "the table of percentiles of ab -e: use ab -g";
    }
    List<String> names = head.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean table =
        names.stream().anyMatch(PERCENTILES::matches)
            || names.stream().filter(PERCENTILE::matches).count() > 1;
    return table ? "a table of percentiles: a row for each call is needed" : null;
  }

  private static boolean isHeySummary(String text) {
    String word = "Summary:";
    for (int at = TextFile.line(text, word, 0); at >= 0; at = TextFile.line(text, word, at + 1)) {
      int end = at + word.length();
      int below = end;
      while (below < text.length() && Character.isWhitespace(text.charAt(below))) {
        below++;
      }
      boolean otherLine = text.substring(end, below).indexOf('\n') >= 0;
      if (otherLine && HEY_TOTAL.matcher(TextFile.restOfLine(text, below)).matches()) {
        return true;
      }
    }
    return false;
  }
}
