package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.TimeGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallTimeChartTest {

  private static final double NAN = Double.NaN;
  private static final TimeGrid FOUR = new TimeGrid(0, 5000, 4);

  private static Chart chart(TimeGrid grid, SmallTimeChart.Merge merge, double[]... series) {
    List<SmallTimeChart.Series> all =
        Arrays.stream(series).map(one -> new SmallTimeChart.Series("n" + one[0], one)).toList();
    return new SmallTimeChart(grid, merge, new ChartUnit(1, "%"))
        .of("id", "title", "", all, List.of(), List.of());
  }

  private static List<Layer.Point> points(Chart chart) {
    return chart.layer(Layer.Lines.class).lines().get(0).points();
  }

  @Test
  void rates_stand_in_the_middle_of_their_intervals_and_levels_at_the_points_between() {
    Chart rates = chart(FOUR, SmallTimeChart.Merge.MEAN, new double[] {1, 2, NAN, 4});
    assertEquals(
        List.of(2.5, 7.5, 12.5, 17.5), points(rates).stream().map(p -> p.seconds()).toList());
    Chart levels = chart(FOUR, SmallTimeChart.Merge.MEAN, new double[] {1, 2, NAN, 4, 3});
    assertEquals(
        List.of(0.0, 5.0, 10.0, 15.0, 20.0),
        points(levels).stream().map(p -> p.seconds()).toList());
    assertTrue(Double.isNaN(points(levels).get(2).value()));
  }

  @Test
  void rates_are_steps_from_end_to_end_of_their_intervals_and_levels_instants() {
    Chart rates = chart(FOUR, SmallTimeChart.Merge.MEAN, new double[] {1, 2, NAN, 4});
    assertEquals(new Layer.Point(5, 10, 2), points(rates).get(1));
    Chart levels = chart(FOUR, SmallTimeChart.Merge.MEAN, new double[] {1, 2, NAN, 4, 3});
    assertEquals(new Layer.Point(5, 5, 2), points(levels).get(1));
  }

  @Test
  void the_axis_counts_in_what_suits_the_length_of_the_run() {
    double[] two = {1, 2};
    for (var unit : Map.of(10, "s", 200, "min", 7000, "h", 200_000, "d").entrySet()) {
      TimeGrid grid = new TimeGrid(0, unit.getKey() * 1000, 2);
      assertEquals(unit.getValue(), chart(grid, SmallTimeChart.Merge.MEAN, two).across().unit());
    }
  }

  @Test
  void the_caption_tells_the_highest_value_with_its_place_and_the_lowest() {
    Chart chart = chart(FOUR, SmallTimeChart.Merge.MEAN, new double[] {1, 2, NAN, 4});
    assertEquals(
        "Highest 4\u202f%, after 17.5\u202fs; lowest 1\u202f%.", chart.caption().finding());
    assertTrue(
        chart(
                FOUR,
                SmallTimeChart.Merge.MAX,
                new double[] {1, 2, 1, 1, 1},
                new double[] {7, 9, NAN, 0, 8})
            .caption()
            .finding()
            .startsWith("Highest 9"));
  }

  @Test
  void many_intervals_become_at_most_fifty_points_that_keep_mean_and_extremes() {
    for (int size : new int[] {50, 51, 100, 120, 150, 200}) {
      TimeGrid grid = new TimeGrid(0, 1000, size);
      double[] values = new double[size];
      for (int i = 0; i < size; i++) {
        values[i] = (i * 37) % 101;
      }
      Chart largest = chart(grid, SmallTimeChart.Merge.MAX, values);
      assertTrue(points(largest).size() <= SmallTimeChart.MOST, "size " + size);
      assertEquals(
          Arrays.stream(values).max().getAsDouble(),
          points(largest).stream().mapToDouble(Layer.Point::value).max().getAsDouble());
      Chart least = chart(grid, SmallTimeChart.Merge.MIN, values);
      assertEquals(
          Arrays.stream(values).min().getAsDouble(),
          points(least).stream().mapToDouble(Layer.Point::value).min().getAsDouble());
      int each = (size + SmallTimeChart.MOST - 1) / SmallTimeChart.MOST;
      Chart mean = chart(grid, SmallTimeChart.Merge.MEAN, values);
      assertEquals(
          Arrays.stream(values, 0, each).average().getAsDouble(),
          points(mean).get(0).value(),
          1e-12);
      assertEquals(each > 1, mean.caption().finding().contains("Each point is the mean of"));
    }
  }

  @Test
  void fewer_than_two_values_or_no_instants_are_no_chart() {
    assertNull(chart(FOUR, SmallTimeChart.Merge.MEAN, new double[] {NAN, 2, NAN, NAN}));
    assertNull(chart(TimeGrid.TIMELESS, SmallTimeChart.Merge.MEAN, new double[] {1, 2}));
  }

  @Test
  void the_table_has_a_row_for_each_time_with_a_value_and_a_dash_where_a_line_has_none() {
    Chart chart =
        chart(
            FOUR,
            SmallTimeChart.Merge.MEAN,
            new double[] {1, NAN, NAN, 4},
            new double[] {5, NAN, 6, 7});
    List<ChartTable.Row> rows = chart.table().parts().get(0).rows();
    assertEquals(3, rows.size());
    assertEquals(List.of("12.5\u202fs", "–", "6"), rows.get(1).cells());
  }
}
