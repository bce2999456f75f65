package dev.warrenperf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole reports of the real runs, letter by letter. */
class GoldenRunsTest {

  private static final Path GOLDEN = Golden.RESOURCES.resolve("golden");

  @TestFactory
  Stream<DynamicTest> reports_of_the_real_runs_stay_as_they_are() {
    return Samples.RUNS.stream()
        .flatMap(
            run ->
                Stream.of(
                    test(run, ".80.txt", "--width", "80"),
                    test(run, ".120.txt", "--width", "120"),
                    test(run, ".json", "--format", "json")));
  }

  private static DynamicTest test(String run, String ending, String option, String value) {
    return DynamicTest.dynamicTest(run + ending, () -> check(run, ending, option, value));
  }

  private static void check(String run, String ending, String option, String value)
      throws IOException {
    CommandRun made = CommandRun.of("report", Samples.path(run), option, value);
    Golden.check(GOLDEN.resolve(run + ending), made.out());
    Golden.check(GOLDEN.resolve(run + ending + ".stderr"), made.err());
    if (ending.equals(".json")) {
      Schemas.assertReport(made.out());
    }
  }
}
