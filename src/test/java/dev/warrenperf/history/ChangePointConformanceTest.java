package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.warrenperf.analysis.Conformance;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.RunTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Reference values of change points: series from the tests of Apache Otava. */
class ChangePointConformanceTest {

  @Test
  void change_points_equal_the_reference_values() {
    List<JsonObject> rows =
        Conformance.rows("stats_reference_values.jsonl").stream()
            .filter(row -> row.get("kind").getAsString().equals("e_divisive"))
            .toList();
    System.out.println("Change point rows: " + rows.size() + " checked");
    assertEquals(1, rows.size(), "rows in scope");
    rows.forEach(ChangePointConformanceTest::check);
  }

  private static void check(JsonObject row) {
    double[] series = numbers(row.get("series"));
    LevelScan first = LevelScan.split(series, 0);
    assertEquals(row.get("first_candidate_index").getAsInt(), first.from());
    List<Integer> expected =
        Arrays.stream(numbers(row.get("final_change_points"))).mapToObj(i -> (int) i).toList();
    List<ChangePoint> found = ChangePoints.of(series, Spread.UNKNOWN).found();
    assertEquals(expected, found.stream().map(ChangePoint::index).toList());

    double[] before = Arrays.copyOfRange(series, 0, first.from());
    double[] after = Arrays.copyOfRange(series, first.from(), series.length);
    assertEquals(row.get("mean_before").getAsDouble(), mean(before), 1e-12);
    assertEquals(row.get("mean_after").getAsDouble(), mean(after), 1e-12);
    assertEquals(1, row.get("p").getAsDouble() / otavaP(before, after), 1e-9);
  }

  /** Otava's p: Student's test, but with each side's squares divided by its length. */
  private static double otavaP(double[] before, double[] after) {
    Spread pooled = Spread.pooled(List.of(before, after));
    double share = (before.length - 1.0) / before.length; // both sides are of one length here
    Spread population = new Spread(pooled.variance() * share, pooled.degrees());
    RunTest test = RunTest.of(before, after, population, 0.05);
    return 2 * Math.min(test.greater(), test.less());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] numbers(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }
}
