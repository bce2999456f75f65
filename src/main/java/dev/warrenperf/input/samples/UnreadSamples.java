package dev.warrenperf.input.samples;

import com.google.re2j.Pattern;
import dev.warrenperf.bytes.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What load generators write that holds no single durations, or holds them in a form that is not
 * read: told by content, so that a table of percentiles is never taken for observations.
 */
final class UnreadSamples {

  /**
   * @param begin without what is blank before it
   * @param head the cells of its first row
   */
  private record File(String text, String begin, List<String> head) {
    boolean isJson() {
      return begin.startsWith("{") || begin.startsWith("[{");
    }
  }

  /**
   * A sort of file that is not read.
   *
   * @param found completes "found ..."
   */
  private record Known(Predicate<File> is, String found) {}

  private static final String ROWS = ": a CSV with a row for each call is needed";
  private static final String JMETER = ": set jmeter.save.saveservice.output_format=csv";
  private static final String K6 = "k6's JSON: use k6 run --out csv=FILE";
  private static final String VEGETA_REPORT = "vegeta's report: use vegeta encode --to csv";
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

  /** What is a file of several sorts is of the first of them. */
  private static final List<Known> ALL =
      List.of(
          new Known(
              file -> isBinary(file) && file.text().contains("Attack"),
              "vegeta's results: use vegeta encode --to csv"),
          new Known(UnreadSamples::isBinary, "binary data, as Gatling logs" + ROWS),
          summary(
              "Total:\\s+[0-9.]+ secs\\s*",
              "the summary that hey prints without an option: run it as hey -o csv"),
          summary("Success rate:.*", "oha's summary: use oha --output-format csv"),
          summary("Count:\\s+[0-9]+\\s*", "ghz's summary: use ghz -O csv"),
          begin("<?xml", "XML; where it is JMeter's" + JMETER),
          begin("<testResults", "JMeter's XML" + JMETER),
          begin("{\"metric\":\"", K6),
          begin("{\"type\":\"Metric\"", K6),
          begin("{\"type\":\"Point\"", K6),
          begin("{\"attack\":", "vegeta's JSON: use vegeta encode --to csv"),
          begin("Requests      [total", VEGETA_REPORT),
          begin("Bombarding ", BOMBARDIER),
          begin("Benchmarking ", "plow's summary: plow keeps no single durations"),
          begin("starting benchmark...", "h2load's summary: use h2load --log-file=FILE"),
          begin("---\n- name: ", DRILL),
          begin("- name: ", DRILL),
          begin("HTTP/1.", "lines as siege -v prints them" + ROWS),
          begin("** SIEGE ", SIEGE),
          begin("Transactions:\t", SIEGE),
          begin("summary +", JMETER_SUMMARY),
          begin("summary =", JMETER_SUMMARY),
          begin("Summary report @ ", ARTILLERY),
          begin(
              "# stats: dump",
              "tsung's statistics: dumptraffic=\"protocol\" makes it write single durations"),
          begin("REQUEST\t", GATLING),
          begin("RUN\t", GATLING),
          begin("#[", "a log of HdrHistogram, which holds counts of ranges"),
          begin("Value     Percentile", "HdrHistogram's table of percentiles"),
          json("\"latencyDistribution\"", "ghz's JSON: use ghz -O csv"),
          json("\"DurationHistogram\"", "fortio's JSON, which holds counts of ranges"),
          json("\"latencyPercentiles\"", "oha's JSON: use oha --output-format csv"),
          json("\"root_group\"", K6_SUMMARY),
          json("\"http_req_duration\"", K6_SUMMARY),
          json("\"numberOfConnections\"", BOMBARDIER),
          json("\"p97_5\"", AUTOCANNON),
          json("\"aggregate\"", ARTILLERY),
          json("\"latencies\"", VEGETA_REPORT),
          json("", "JSON" + ROWS),
          running("\n  Thread Stats ", "wrk's summary: wrk keeps no single durations"),
          // the head of its table of latencies, between vertical lines
          running(" Stat ", AUTOCANNON),
          line("Time taken for tests", "the summary of ab or drill: use ab -g FILE"),
          new Known(UnreadSamples::isK6Summary, K6_SUMMARY),
          new Known(
              // stands above the lines of each operation
              file -> file.text().contains(" latency raw data: op, timestamp(ms), latency(us)"),
              "YCSB's raw measurements: grep '^READ,' makes a CSV of one operation, to be read with"
                  + " ,column=3,unit=us behind it"),
          line(
              "[OVERALL], RunTime(ms)",
              "YCSB's summary: -p measurementtype=raw makes it write single durations"),
          columns("Request Count,Failure Count", LOCUST),
          columns("User Count,Requests/s", LOCUST),
          columns("Error,Occurrences", LOCUST),
          columns("Resp Time,Trans Rate", SIEGE),
          columns(
              "step_name,request_count", "NBomber's statistics, which hold no single durations"),
          columns("avg_rt,concurrency", "Taurus' statistics: use kpi.jtl, the results of JMeter"),
          columns(
              "Label,# Samples",
              "JMeter's aggregate report: use the file of results, of single samples (.jtl)"),
          columns("Percentage served", "the table of percentiles of ab -e: use ab -g"),
          new Known(
              UnreadSamples::isTable, "a table of percentiles: a row for each call is needed"));

  /** Binary data has a zero byte near its beginning. */
  private static final int BINARY_BEGIN = 512;

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
    File file = new File(text, text.stripLeading(), first);
    for (Known known : ALL) {
      if (known.is().test(file)) {
        return known.found();
      }
    }
    return null;
  }

  private static Known begin(String word, String found) {
    return new Known(file -> file.begin().startsWith(word), found);
  }

  /** What a file of JSON is told by, wherever it stands. */
  private static Known json(String member, String found) {
    return new Known(file -> file.isJson() && file.text().contains(member), found);
  }

  private static Known running(String word, String found) {
    return new Known(
        file -> file.begin().startsWith("Running ") && file.text().contains(word), found);
  }

  private static Known line(String word, String found) {
    return new Known(file -> TextFile.line(file.text(), word, 0) >= 0, found);
  }

  /** A table with these columns, a comma between two. */
  private static Known columns(String names, String found) {
    List<String> columns = List.of(names.split(",", -1));
    return new Known(file -> file.head().containsAll(columns), found);
  }

  /** A line {@code Summary:} with such a line below it. */
  private static Known summary(String line, String found) {
    Pattern below = Pattern.compile(line);
    return new Known(file -> hasSummary(file.text(), below), found);
  }

  private static boolean isBinary(File file) {
    int odd = file.text().indexOf('\0');
    return odd >= 0 && odd < BINARY_BEGIN;
  }

  private static boolean isK6Summary(File file) {
    int metric = file.text().indexOf(K6_LINE);
    return metric >= 0 && TextFile.restOfLine(file.text(), metric).contains(": avg=");
  }

  private static boolean isTable(File file) {
    List<String> names = file.head().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return names.stream().anyMatch(PERCENTILES::matches)
        || names.stream().filter(PERCENTILE::matches).count() > 1;
  }

  private static boolean hasSummary(String text, Pattern wanted) {
    String word = "Summary:";
    for (int at = TextFile.line(text, word, 0); at >= 0; at = TextFile.line(text, word, at + 1)) {
      int end = at + word.length();
      int below = end;
      while (below < text.length() && Character.isWhitespace(text.charAt(below))) {
        below++;
      }
      boolean lines = text.substring(end, below).indexOf('\n') >= 0;
      if (lines && wanted.matches(TextFile.restOfLine(text, below))) {
        return true;
      }
    }
    return false;
  }
}
