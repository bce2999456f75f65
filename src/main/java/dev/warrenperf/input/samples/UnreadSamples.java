package dev.warrenperf.input.samples;

import com.google.re2j.Pattern;
import dev.warrenperf.bytes.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  private static final String ROWS = ": a CSV with a row for each call is needed";
  private static final String JMETER = ": set jmeter.save.saveservice.output_format=csv";
  private static final String K6 = "k6's JSON: use k6 run --out csv=FILE";
  private static final String VEGETA_REPORT = "vegeta's report: use vegeta encode --to csv";
  private static final String VEGETA_RESULTS = "vegeta's results: use vegeta encode --to csv";
  private static final String BOMBARDIER =
      "bombardier's summary: bombardier keeps no single durations";
  private static final String DRILL = "drill's report" + ROWS;
  private static final String GATLING = "Gatling's simulation.log" + ROWS;
  private static final String SIEGE = "siege's statistics, which hold means of whole runs";
  private static final String JMETER_SUMMARY = "JMeter's summary: use jmeter -l FILE.jtl";
  private static final String ARTILLERY = "Artillery's report: Artillery keeps no single durations";
  private static final String AUTOCANNON =
      "autocannon's summary: autocannon keeps no single durations";
  private static final String K6_SUMMARY = "k6's summary: use k6 run --out csv=FILE";
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
          new Known("Requests      [total", VEGETA_REPORT),
          new Known("Bombarding ", BOMBARDIER),
          new Known("Benchmarking ", "plow's summary: plow keeps no single durations"),
          new Known("starting benchmark...", "h2load's summary: use h2load --log-file=FILE"),
          new Known("---\n- name: ", DRILL),
          new Known("- name: ", DRILL),
          new Known("HTTP/1.", "lines as siege -v prints them" + ROWS),
          new Known("** SIEGE ", SIEGE),
          new Known("Transactions:\t", SIEGE),
          new Known("summary +", JMETER_SUMMARY),
          new Known("summary =", JMETER_SUMMARY),
          new Known("Summary report @ ", ARTILLERY),
          new Known(
              "# stats: dump",
              "tsung's statistics: dumptraffic=\"protocol\" makes it write single durations"),
          new Known("REQUEST\t", GATLING),
          new Known("RUN\t", GATLING),
          new Known("#[", "a log of HdrHistogram, which holds counts of ranges"),
          new Known("Value     Percentile", "HdrHistogram's table of percentiles"));

  /** What a file of JSON is told by, wherever it stands; looked for in this order. */
  private static final List<Known> JSON =
      List.of(
          new Known("\"latencyDistribution\"", "ghz's JSON: use ghz -O csv"),
          new Known("\"DurationHistogram\"", "fortio's JSON, which holds counts of ranges"),
          new Known("\"latencyPercentiles\"", "oha's JSON: use oha --output-format csv"),
          new Known("\"root_group\"", K6_SUMMARY),
          new Known("\"http_req_duration\"", K6_SUMMARY),
          new Known("\"numberOfConnections\"", BOMBARDIER),
          new Known("\"p97_5\"", AUTOCANNON),
          new Known("\"aggregate\"", ARTILLERY),
          new Known("\"latencies\"", VEGETA_REPORT),
          new Known("", "JSON" + ROWS));

  /** Binary data has a zero byte near its beginning. */
  private static final int BINARY_BEGIN = 512;

  /** Head of the table of latencies, between vertical lines. */
  private static final String AUTOCANNON_TABLE = " Stat ";

  /** Stands above the lines of each operation. */
  private static final String YCSB_RAW = " latency raw data: op, timestamp(ms), latency(us)";

  /** What stands below a line {@code Summary:}, and completes "found ...". */
  private static final Map<Pattern, String> SUMMARIES =
      Map.of(
          Pattern.compile("Total:\\s+[0-9.]+ secs\\s*"),
          "the summary that hey prints without an option: run it as hey -o csv",
          Pattern.compile("Success rate:.*"),
          "oha's summary: use oha --output-format csv",
          Pattern.compile("Count:\\s+[0-9]+\\s*"),
          "ghz's summary: use ghz -O csv");

  /** A metric in the text that k6 prints at its end, before dots. */
  private static final String K6_LINE = "http_req_duration.";

  /** What the columns of a table of percentiles are called. */
  private static final Pattern PERCENTILES = Pattern.compile("percentiles?|quantiles?");

  private static final Pattern PERCENTILE =
      Pattern.compile("p ?[0-9]+([._][0-9]+)?([_ ].*)?|[0-9.]+ ?%( line)?|[0-9.]+th( percentile)?");

  private UnreadSamples() {}

  /**
   * What a file is instead of single durations, with what helps; null when nothing says so.
   *
   * @param first row
   */
  static String found(String text, List<String> first) {
    int odd = text.indexOf('\0');
    if (odd >= 0 && odd < BINARY_BEGIN) {
      return text.contains("Attack") ? VEGETA_RESULTS : "binary data, as Gatling logs" + ROWS;
    }
    String summary = summary(text);
    if (summary != null) {
      return summary;
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
    if (begin.startsWith("Running ") && text.contains(AUTOCANNON_TABLE)) {
      return AUTOCANNON;
    }
    if (TextFile.line(text, "Time taken for tests", 0) >= 0) {
      return "the summary of ab or drill: use ab -g FILE";
    }
    int metric = text.indexOf(K6_LINE);
    if (metric >= 0 && TextFile.restOfLine(text, metric).contains(": avg=")) {
      return K6_SUMMARY;
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
    boolean failures = head.containsAll(List.of("Error", "Occurrences"));
    if (statistics || history || failures) {
      return LOCUST;
    }
    if (head.stream().map(String::strip).toList().containsAll(List.of("Resp Time", "Trans Rate"))) {
      return SIEGE;
    }
    if (head.containsAll(List.of("step_name", "request_count"))) {
      return "NBomber's statistics, which hold no single durations";
    }
    if (head.containsAll(List.of("avg_rt", "concurrency"))) {
      return "Taurus' statistics: use kpi.jtl, the results of JMeter";
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

  private static String summary(String text) {
    String word = "Summary:";
    for (int at = TextFile.line(text, word, 0); at >= 0; at = TextFile.line(text, word, at + 1)) {
      int end = at + word.length();
      int below = end;
      while (below < text.length() && Character.isWhitespace(text.charAt(below))) {
        below++;
      }
      String line =
          text.substring(end, below).indexOf('\n') >= 0 ? TextFile.restOfLine(text, below) : "";
      for (Map.Entry<Pattern, String> known : SUMMARIES.entrySet()) {
        if (known.getKey().matches(line)) {
          return known.getValue();
        }
      }
    }
    return null;
  }
}
