package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The numbers of docs/from-the-guide.md are those of the samples. */
class FromTheGuideTest {

  private static final Path DOCUMENT = Path.of("docs/from-the-guide.md");
  private static final Pattern BUCKET_ROW =
      Pattern.compile(
          "\\| `(v[^`]+)` \\| ([^|]+) \\| ([0-9]+ of [0-9]+) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern EXCERPT =
      Pattern.compile("(?ms)^\\$ \\./warren-perf report (\\S+\\.prom) [^\n]*\n( [^`]+)```");

  private static final Map<String, String> METRICS =
      Map.of(
          "Service Create", "warren_service_create_duration_seconds",
          "Service Delete", "warren_service_delete_duration_seconds");

  private record Bucket(String field, double count) {}

  private static String lastSnapshot(String run) throws IOException {
    return Samples.snapshots(run).get("manager-1").stream()
        .reduce((first, second) -> second)
        .orElseThrow()
        .toString();
  }

  /** As the guide's script cuts them out: the name of the series stays in front of the bound. */
  private static List<Bucket> buckets(String file, String metric) throws IOException {
    List<Bucket> buckets = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file))) {
      if (line.startsWith(metric + "_bucket")) {
        String[] fields = line.split(" ", -1);
        String field = fields[0].replace("le=\"", "").replaceAll("\".*", "");
        buckets.add(new Bucket(field, Double.parseDouble(fields[1])));
      }
    }
    assertEquals(12, buckets.size(), file);
    return buckets;
  }

  /**
   * What calculate-percentiles.sh does, faults included: the first count is the total, and a bucket
   * is skipped only when its field is nothing but +Inf.
   */
  private static String oldScript(String file, String metric) throws IOException {
    StringBuilder printed = new StringBuilder();
    Set<String> done = new TreeSet<>();
    double total = 0;
    for (Bucket bucket : buckets(file, metric)) {
      if (bucket.field().equals("+Inf")) {
        continue;
      }
      total = total == 0 ? bucket.count() : total;
      if (total == 0) {
        return "0 / 0";
      }
      for (int percent : new int[] {50, 95, 99}) {
        if (bucket.count() / total * 100 >= percent && done.add("p" + percent)) {
          printed.append(String.format(Locale.ROOT, "p%d: %ss\n", percent, bucket.field()));
        }
      }
    }
    return printed.toString();
  }

  private static String oldPercentiles(String file, String metric) throws IOException {
    return oldScript(file, metric).strip().replaceAll("p[0-9]+: [^{]*\\{", "").replace("\n", ", ");
  }

  /** With the plain spaces that the document has. */
  private static String report(String file) {
    CommandRun run = CommandRun.of("report", file, "--full", "--width", "100", "--fail-on", "none");
    assertEquals(0, run.exitCode(), run.err());
    return run.out().replace('\u202f', ' ');
  }

  private static String ourPercentiles(String file, String operation) {
    Map<String, String> found = new TreeMap<>();
    String of = "";
    for (String line : report(file).split("\n", -1)) {
      Matcher percentile = Pattern.compile(" +(p[0-9.]+) +(.+?)  +interpolated .*").matcher(line);
      if (line.matches("  \\S .*")) {
        of = line.substring(4);
      } else if (of.equals(operation) && percentile.matches()) {
        found.put(percentile.group(1), percentile.group(2));
      }
    }
    return found.get("p50") + ", " + found.get("p95") + ", " + found.get("p99");
  }

  @Test
  void each_row_of_the_table_holds_what_the_old_script_and_the_report_say() throws IOException {
    int rows = 0;
    Matcher row = BUCKET_ROW.matcher(Files.readString(DOCUMENT));
    while (row.find()) {
      rows++;
      String file = lastSnapshot(row.group(1));
      String metric = METRICS.get(row.group(2));
      List<Bucket> buckets = buckets(file, metric);
      assertEquals(
          String.format(
              Locale.ROOT, "%.0f of %.0f", buckets.get(0).count(), buckets.get(11).count()),
          row.group(3),
          row.group());
      assertEquals(oldPercentiles(file, metric), row.group(4), row.group());
      assertEquals(ourPercentiles(file, row.group(2)), row.group(5), row.group());
    }
    assertEquals(6, rows);
  }

  @Test
  void the_printed_excerpts_are_those_of_the_throttled_run() throws IOException {
    String text = Files.readString(DOCUMENT);
    Matcher excerpt = EXCERPT.matcher(text);
    assertTrue(excerpt.find(), "no excerpt of a report");
    String file = excerpt.group(1);
    assertEquals(lastSnapshot("v1.6.0-burst-throttled-1"), file);
    String[] lines = excerpt.group(2).split("\n", -1);
    assertEquals(8, lines.length);
    assertTrue(lines[0].endsWith(" Service Delete"), lines[0]);
    String ours = report(file);
    assertTrue(ours.contains(excerpt.group(2)), ours);
    assertTrue(
        text.contains("```old\n" + oldScript(file, METRICS.get("Service Delete")) + "```"), text);
  }

  @Test
  void every_script_of_the_guide_has_its_row() throws IOException {
    String text = Files.readString(DOCUMENT);
    Stream.of(
            "environment preparation",
            "benchmark-service-create.sh",
            "benchmark-task-schedule.sh",
            "benchmark-api.sh",
            "benchmark-raft.sh",
            "benchmark-reconciliation.sh",
            "scenario-baseline.sh",
            "scenario-sustained-load.sh",
            "scenario-burst-load.sh",
            "scenario-failover.sh",
            "analyze-metrics.sh",
            "calculate-percentiles.sh",
            "generate-performance-report.sh")
        .forEach(
            script ->
                assertTrue(
                    Pattern.compile("(?m)^\\| `?" + Pattern.quote(script) + "`? \\|")
                        .matcher(text)
                        .find(),
                    script));
  }

  @Test
  void every_scenario_that_it_names_is_there() throws IOException {
    Matcher named = Pattern.compile("scenarios/[a-z-]+\\.sh").matcher(Files.readString(DOCUMENT));
    Set<String> scripts = new TreeSet<>();
    while (named.find()) {
      scripts.add(named.group());
    }
    assertEquals(9, scripts.size(), scripts::toString);
    scripts.forEach(script -> assertTrue(Files.isExecutable(Path.of(script)), script));
  }
}
