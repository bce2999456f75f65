package dev.warrenperf.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricUnitTest {

  @ParameterizedTest
  @CsvSource({
    "http_request_duration_seconds, SECONDS, 2",
    "istio_request_duration_milliseconds, SECONDS, 0.002",
    "lat_ms, SECONDS, 0.002",
    "lat_us, SECONDS, 0.000002",
    "process_cpu_time_ns_total, SECONDS, 0.000000002",
    "batch_minutes, SECONDS, 120",
    "app_response_size_bytes, BYTES, 2",
    "sent_kilobytes_total, BYTES, 2000",
    "sent_mebibytes_total, BYTES, 2097152",
    "cache_hit_ratio, RATIO, 2",
    "disk_used_percent, RATIO, 0.02",
    "helper_seconds, SECONDS, 2",
    "http.request.duration.ms, SECONDS, 0.002",
  })
  void the_last_word_of_a_name_tells_the_unit(String name, Unit base, double two) {
    MetricUnit unit = MetricUnit.ofName(name);
    assertEquals(base, unit.base());
    assertEquals(two, unit.toBase(2));
    assertEquals(2, unit.fromBase(two));
  }

  @ParameterizedTest
  @CsvSource({
    "http_request_duration",
    "seconds",
    "ms",
    "items",
    "http_ms_limit",
    "total",
    "requests_per_second",
    "bytes_per_second_total",
    "cost_per_ms",
    "the_last_day",
    "''"
  })
  void other_names_tell_none(String name) {
    assertNull(MetricUnit.ofName(name));
  }

  @Test
  void a_word_of_a_target_file_is_a_known_unit_or_counts_something() {
    assertEquals(Unit.SECONDS, MetricUnit.ofWord("s").base());
    assertTrue(MetricUnit.ofWord("ms").isLike(MetricUnit.ofWord("Milliseconds")));
    assertEquals(1024, MetricUnit.ofWord("KiB").toBase(1));
    assertEquals(Unit.COUNT, MetricUnit.ofWord("tokens").base());
    assertEquals("tokens", MetricUnit.ofWord("tokens").word());
    assertNull(MetricUnit.ofWord(""));
    assertNull(MetricUnit.ofWord("12"));
    assertNull(MetricUnit.ofWord("a\u001bb"));
  }

  @Test
  void numbers_are_shifted_as_decimals_and_not_divided() {
    MetricUnit milliseconds = MetricUnit.ofWord("ms");
    // 0.3 / 1000 is another double than 0.0003
    assertEquals(0.0003, milliseconds.toBase(0.3));
    assertEquals(4711 / 1000.0, milliseconds.toBase(4711));
    assertEquals(Double.POSITIVE_INFINITY, milliseconds.toBase(Double.POSITIVE_INFINITY));
    assertTrue(Double.isNaN(milliseconds.toBase(Double.NaN)));
    assertEquals(Double.POSITIVE_INFINITY, MetricUnit.ofWord("kB").toBase(1e307));
  }

  @Test
  void who_speaks_first_is_followed_and_who_contradicts_is_told() {
    MetricUnit milliseconds = MetricUnit.ofWord("ms");
    assertEquals(
        "lat_seconds is taken in milliseconds as the target file says; its name says seconds",
        UnitChoice.of("lat_seconds", milliseconds, null).contradiction());
    assertEquals(
        "lat_seconds is taken in milliseconds as its UNIT line says; its name says seconds",
        UnitChoice.of("lat_seconds", null, milliseconds).contradiction());
    assertEquals(
        "lat_ms is taken in seconds as the target file says; its UNIT line says milliseconds",
        UnitChoice.of("lat_ms", MetricUnit.SECONDS, milliseconds).contradiction());
    assertNull(UnitChoice.of("lat_millis", milliseconds, milliseconds).contradiction());
    assertEquals(MetricUnit.UNKNOWN, UnitChoice.of("lat", null, null).unit());
  }

  @Test
  void nodes_that_contradict_one_another_tell_no_unit() {
    MetricUnit milliseconds = MetricUnit.ofWord("ms");
    List<MetricUnit> both = List.of(milliseconds, MetricUnit.SECONDS);
    UnitChoice open = UnitChoice.ofNodes("lat", null, both);
    assertEquals(MetricUnit.UNKNOWN, open.unit());
    assertTrue(open.isTorn());
    assertFalse(UnitChoice.of("lat", null, null).isTorn());
    assertEquals(
        "the UNIT lines of lat contradict one another (milliseconds, seconds) and none is taken",
        open.contradiction());
    UnitChoice told = UnitChoice.ofNodes("lat", milliseconds, both);
    assertEquals(milliseconds, told.unit());
    assertEquals(
        "lat is taken in milliseconds as the target file says; its UNIT line says seconds",
        told.contradiction());
    assertNull(UnitChoice.ofNodes("lat", null, List.of(milliseconds)).contradiction());
  }
}
