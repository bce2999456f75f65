package dev.warrenperf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole reports of the real runs, letter by letter, in every format; of pages the markup
 * without style, script and drawings, which the browser checks look at.
 */
class GoldenRunsTest {

  private static final Path GOLDEN = Golden.RESOURCES.resolve("golden");

  @TestFactory
  Stream<DynamicTest> reports_of_the_real_runs_stay_as_they_are() {
    return Samples.RUNS.stream()
        .flatMap(
            run ->
                Stream.of(
                    test(run, ".80.txt", "--full", "--width", "80"),
                    test(run, ".120.txt", "--full", "--width", "120"),
                    test(run, ".json", "--format", "json"),
                    test(run, ".md", "--format", "markdown"),
                    test(run, ".csv", "--format", "csv"),
                    test(run, ".junit.xml", "--format", "junit"),
                    test(run, ".prom", "--format", "metrics"),
                    test(run, ".html", "--format", "html")));
  }

  @TestFactory
  Stream<DynamicTest> and_so_does_a_comparison() {
    return Stream.of("text", "markdown", "csv", "junit", "metrics", "html")
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format,
                    () -> {
                      CommandRun made =
                          CommandRun.of(
                              "compare",
                              "--format",
                              format,
                              Samples.path("v1.1.0-burst-1"),
                              Samples.path("v1.3.0-burst-1"),
                              "--",
                              Samples.path("v1.6.0-burst-1"),
                              Samples.path("v1.6.0-burst-throttled-1"));
                      check("comparison." + format, made);
                    }));
  }

  private static DynamicTest test(String run, String ending, String... options) {
    return DynamicTest.dynamicTest(run + ending, () -> report(run, ending, options));
  }

  private static void report(String run, String ending, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("report", Samples.path(run)));
    arguments.addAll(List.of(options));
    CommandRun made = CommandRun.of(arguments.toArray(String[]::new));
    check(run + ending, made);
    if (ending.equals(".json")) {
      Schemas.assertReport(made.out());
    }
  }

  private static void check(String name, CommandRun made) throws IOException {
    String out = name.endsWith("html") ? outline(made.out()) : made.out();
    Golden.check(GOLDEN.resolve(name), out);
    Golden.check(GOLDEN.resolve(name + ".stderr"), made.err());
  }

  private static String outline(String page) {
    return page.replaceAll("(?s)<(style|script|svg)\\b.*?</\\1>", "<$1/>")
        .replaceAll("sha256-[^']*", "sha256-")
        .replaceAll("(?m)^\\s+", "");
  }
}
