package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbsenceTest {

  private static final String NOTHING = "no node exposes this metric";

  private final Exposed exposed = new Exposed(new LinkedHashMap<>(), new LinkedHashSet<>());

  @Test
  void labels_that_no_series_has_are_told_with_the_values_seen() {
    serves("rpc_seconds", "method", "get", "put");

    assertEquals(
        "the metric is exposed, but none of its series matches method=\"GET\""
            + " (seen: method \"get\", \"put\")",
        histogram(selector("rpc_seconds", "method", "GET")));
  }

  @Test
  void of_six_values_five_are_shown_and_of_five_all() {
    serves("six", "a", "1", "2", "3", "4", "5", "6");
    serves("five", "a", "1", "2", "3", "4", "5");

    assertEquals(
        "the metric is exposed, but none of its series matches a=\"x\""
            + " (seen: a \"1\", \"2\", \"3\", \"4\", \"5\" and 1 more)",
        histogram(selector("six", "a", "x")));
    assertEquals(
        "the metric is exposed, but none of its series matches a=\"x\""
            + " (seen: a \"1\", \"2\", \"3\", \"4\", \"5\")",
        histogram(selector("five", "a", "x")));
  }

  @Test
  void a_label_that_no_series_has_is_told() {
    serves("rpc_seconds", "method", "get");

    assertEquals(
        "the metric is exposed, but none of its series matches code=\"200\" (seen: no label code)",
        histogram(selector("rpc_seconds", "code", "200")));
  }

  @Test
  void conditions_that_hold_apart_and_never_together_are_all_told() {
    exposed.series().add(new Series("x", Labels.of(Map.of("a", "1", "b", "2"))));
    exposed.series().add(new Series("x", Labels.of(Map.of("a", "2", "b", "1"))));
    Selector both = new Selector("x", List.of(equal("a", "1"), equal("b", "1")));

    assertEquals(
        "the metric is exposed, but none of its series matches a=\"1\",b=\"1\""
            + " (seen: a \"1\", \"2\"; b \"1\", \"2\")",
        histogram(both));
  }

  @Test
  void a_slip_is_told_with_the_nearest_name_of_that_kind() {
    exposes("http_server_requests_seconds", "histogram");
    exposes("http_server_request_second", "counter");

    assertEquals(
        "no node exposes a metric of this name; did you mean http_server_requests_seconds?",
        histogram(Selector.of("http_server_request_seconds")));
  }

  @Test
  void the_same_name_with_another_unit_is_near() {
    exposes("rpc_milliseconds", "histogram");

    assertEquals(
        "no node exposes a metric of this name; did you mean rpc_milliseconds?",
        histogram(Selector.of("rpc_seconds")));
  }

  @Test
  void what_is_far_off_is_not_suggested() {
    exposes("rpc_milliseconds", "histogram");

    assertEquals(NOTHING, histogram(Selector.of("queue_seconds")));
  }

  @Test
  void a_part_of_a_histogram_is_told_as_that_typed_or_not() {
    exposes("rpc_seconds", "histogram");
    exposes("bare_seconds_bucket", null);
    exposes("bare_seconds_count", null);

    assertEquals(
        "this is a part of rpc_seconds: give the name of the whole, without its ending",
        histogram(Selector.of("rpc_seconds_sum")));
    assertEquals(
        "this is a part of bare_seconds: give the name of the whole, without its ending",
        histogram(Selector.of("bare_seconds_count")));
  }

  @Test
  void another_type_is_told() {
    exposes("spent_us", "counter");
    exposes("bare", null);
    exposes("rpc_seconds", "histogram");

    assertEquals(
        "the metric is exposed as a counter, not as a histogram;"
            + " put time per count under ratios:",
        histogram(Selector.of("spent_us")));
    assertEquals(
        "the metric is exposed as a number without a type, not as a histogram",
        histogram(Selector.of("bare")));
    assertEquals(
        "the metric is exposed as a histogram, not as a counter; what it counts is"
            + " rpc_seconds_count",
        Absence.of(List.of(Selector.of("rpc_seconds")), MetricKind.COUNTER, exposed));
  }

  /** As redis_exporter exposes them, in percent: a level can be one of them. */
  @Test
  void quantiles_of_a_summary_that_are_called_otherwise_are_told() {
    serves("get_usec", "quantile", "50", "99");
    exposes("get_usec", "summary");
    exposed.series().add(new Series("get_usec", Labels.of(Map.of("cmd", "get"))));

    assertEquals(
        "the metric is exposed, but none of its series matches quantile=\"0.99\""
            + " (seen: quantile \"50\", \"99\")",
        Absence.of(List.of(selector("get_usec", "quantile", "0.99")), MetricKind.GAUGE, exposed));
  }

  @Test
  void a_number_without_a_type_is_no_histogram_though_another_target_asks_for_it_as_a_gauge() {
    serves("bare", "a", "1");
    exposes("bare", "untyped");

    assertEquals(
        "the metric is exposed as a number without a type, not as a histogram",
        histogram(Selector.of("bare")));
  }

  @Test
  void the_family_of_a_counter_is_told_with_the_name_of_its_samples() {
    exposes("calls", "counter");

    assertEquals(
        "the samples of this counter are called calls_total",
        Absence.of(List.of(Selector.of("calls")), MetricKind.COUNTER, exposed));
  }

  @Test
  void a_histogram_without_buckets_in_text_is_not_called_unexposed() {
    exposes("native_seconds", "histogram");

    assertEquals(
        "the metric is a histogram of which no buckets are exposed. " + NativeHistograms.NOT_READ,
        histogram(Selector.of("native_seconds")));
  }

  @Test
  void of_several_names_the_first_that_tells_anything_is_told() {
    serves("old_seconds", "method", "get");

    assertEquals(
        "old_seconds: the metric is exposed, but none of its series matches method=\"put\""
            + " (seen: method \"get\")",
        Absence.of(
            List.of(Selector.of("new"), selector("old_seconds", "method", "put")),
            MetricKind.HISTOGRAM,
            exposed));
  }

  private String histogram(Selector selector) {
    return Absence.of(List.of(selector), MetricKind.HISTOGRAM, exposed);
  }

  private void exposes(String family, String type) {
    exposed.families().put(family, new Family(family, type, null));
  }

  private void serves(String family, String label, String... values) {
    exposes(family, "histogram");
    for (String value : values) {
      exposed.series().add(new Series(family, Labels.of(Map.of(label, value))));
    }
  }

  private static Selector selector(String name, String label, String value) {
    return new Selector(name, List.of(equal(label, value)));
  }

  private static LabelMatcher equal(String label, String value) {
    return new LabelMatcher(label, LabelMatcher.Operator.EQUAL, value);
  }
}
