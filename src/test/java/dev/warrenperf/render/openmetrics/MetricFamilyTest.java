package dev.warrenperf.render.openmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.prometheus.client.Collector;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetricFamilyTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private final MetricFamily family =
      MetricFamily.gauge("shop_wait_seconds", "Waiting.", "shop", "bound");

  private List<Collector.MetricFamilySamples.Sample> samples() {
    return family.samples(new TreeMap<>()).samples;
  }

  @Test
  void series_are_sorted_whatever_comes_first() {
    family.add(1, "b", "lower");
    family.add(2, "a", "upper");
    family.add(3, "a", "lower");
    assertEquals(
        List.of(List.of("a", "lower"), List.of("a", "upper"), List.of("b", "lower")),
        samples().stream().map(sample -> sample.labelValues).toList());
    assertEquals(List.of(3.0, 2.0, 1.0), samples().stream().map(sample -> sample.value).toList());
  }

  @Test
  void what_is_not_known_has_no_series_and_what_has_no_end_is_infinite() {
    family.add(Double.NaN, "a", "estimate");
    family.add(INF, "a", "upper");
    assertEquals(List.of(INF), samples().stream().map(sample -> sample.value).toList());
  }

  @Test
  void labels_without_a_value_are_left_out_and_those_of_the_run_follow() {
    family.add(1, "a", null);
    family.add(2, "", "lower");
    TreeMap<String, String> run = new TreeMap<>();
    run.put("version", "v1");
    assertEquals(
        List.of(List.of("bound", "version"), List.of("shop", "version")),
        family.samples(run).samples.stream().map(sample -> sample.labelNames).toList());
  }

  /** 2^-44: 5.684341886080802E-14 from JDK 19 on, 5.6843418860808015E-14 before. */
  @Test
  void values_have_15_digits_so_that_every_jdk_prints_them_alike() {
    family.add(0x1p-44, "a", "lower");
    family.add(0.1 + 0.2, "b", "lower");
    family.add(-0.0, "c", "lower");
    family.add(1e300, "d", "lower");
    assertEquals(
        List.of("5.6843418860808E-14", "0.3", "0.0", "1.0E300"),
        samples().stream().map(sample -> Double.toString(sample.value)).toList());
  }

  @Test
  void a_series_has_one_value_and_all_its_labels() {
    family.add(1, "a", "lower");
    assertThrows(IllegalArgumentException.class, () -> family.add(1, "a", "lower"));
    assertThrows(IllegalArgumentException.class, () -> family.add(1, "a"));
  }
}
