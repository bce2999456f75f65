package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.input.files.SnapshotName.Moment;
import dev.warrenperf.model.NodeRole;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotNameTest {

  // 1795466172 s is 2026-11-23T20:36:12Z: date -u -d @1795466172
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1795466172.prom,                             ,          2026-11-23T20:36:12Z",
    "1795466172251.prom,                          ,          2026-11-23T20:36:12.251Z",
    "1795466172251999.prom,                       ,          2026-11-23T20:36:12.251Z",
    "1795466172251999999.prom.gz,                 ,          2026-11-23T20:36:12.251Z",
    "1795466172251,                               ,          2026-11-23T20:36:12.251Z",
    "1795466172251.gz,                            ,          2026-11-23T20:36:12.251Z",
    "manager-1-1795466172251.prom,                manager-1, 2026-11-23T20:36:12.251Z",
    "manager-1.1795466172.metrics,                manager-1, 2026-11-23T20:36:12Z",
    "worker-10_1795466172_end.om,                 worker-10, 2026-11-23T20:36:12Z",
    "2026-11-23T20:36:12Z.prom,                   ,          2026-11-23T20:36:12Z",
    "2026-11-23T20-36-12Z.txt,                    ,          2026-11-23T20:36:12Z",
    "2026_11_23_20_36_12.openmetrics,             ,          2026-11-23T20:36:12Z",
    "20261123T203612Z.prom,                       ,          2026-11-23T20:36:12Z",
    "20261123T203612.5Z.prom,                     ,          2026-11-23T20:36:12.500Z",
    "2026-11-23T20:36:12.251999Z,                 ,          2026-11-23T20:36:12.251Z",
    "20261123203612.prom,                         ,          2026-11-23T20:36:12Z",
    "a-20261123-203612.PROM.GZ,                   a,         2026-11-23T20:36:12Z",
    "2026-11-23T21:36:12+01:00.prom,              ,          2026-11-23T20:36:12Z",
    "api-0_2026-11-23T15:36:12-0500.prom,         api-0,     2026-11-23T20:36:12Z",
    "2026-11-23T20-36-12-0001.prom,               0001,      2026-11-23T20:36:12Z",
    "2026-11-23T20:36:12-api-0.prom,              api-0,     2026-11-23T20:36:12Z",
    "api-0-before-1795466172.prom,                api-0,     2026-11-23T20:36:12Z",
    "m@2026-01-01T00:00:00Z-to-2026-11-23T20:36:12Z.prom, m@2026-01-01T00:00:00Z-to,"
        + " 2026-11-23T20:36:12Z",
  })
  void a_time_in_the_name_is_read_as_utc(String file, String node, Instant instant) {
    SnapshotName name = SnapshotName.of(file);
    assertEquals(
        new SnapshotName(node, Moment.TIMED, instant.toEpochMilli(), file.contains(".txt")), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "179546617.prom", // 9 digits
        "17954661722.prom", // 11
        "0795466172.prom",
        "9999999999999999999.prom", // nanoseconds beyond 64 bits
        "1795466172-1.prom", // the last run of digits is not the time
        "2026-13-23T20:36:12Z.prom",
        "2026-02-30T00:00:00Z.prom",
        "2026-11-23T20:36:60Z.prom",
        "2026-11-23T20:36:12+19:00.prom",
        "2026-11_23T20:36:12Z.prom", // mixed separators
        "2026-11-23.prom",
        "metrics.prom",
      })
  void other_digits_are_no_time(String file) {
    assertEquals(Moment.UNTOLD, SnapshotName.of(file).moment());
  }

  @ParameterizedTest
  @CsvSource({
    "before.prom,               BEFORE,",
    "after.prom,                AFTER,",
    "After.txt.gz,              AFTER,",
    "before,                    BEFORE,",
    "manager-1_before.prom,     BEFORE, manager-1",
    "manager-1-after.prom,      AFTER,  manager-1",
    "metrics_start.prom,        BEFORE, metrics",
    "metrics-end.prom,          AFTER,  metrics",
    "B.metrics_baseline.txt,    BEFORE, B.metrics",
    "first_api-0.prom,          BEFORE, api-0",
    "api_last.prom,             AFTER,  api",
    "initial.prom,              BEFORE,",
    "Final.txt,                 AFTER,",
    "pre,                       BEFORE,",
    "api~post.om,               AFTER,  api",
    "restart.prom,              UNTOLD,",
    "weekend.prom,              UNTOLD,",
    "before-.prom,              BEFORE,",
    "hereafter.prom,            UNTOLD,",
    "manager-1.prom,            UNTOLD, manager-1",
    "worker.prom,               UNTOLD, worker",
    "managers.prom,             UNTOLD,",
  })
  void before_after_and_node_names_are_told(String file, Moment moment, String node) {
    SnapshotName name = SnapshotName.of(file);
    assertEquals(moment, name.moment());
    assertEquals(node, name.node());
    assertEquals(Long.MIN_VALUE, name.instantMillis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".1795466172.prom",
        "README.txt",
        "README-1795466172.prom",
        "hey-health.txt",
        "hey-1795466172.txt",
        "cluster-info.txt",
        "manager-1-openmetrics-accept.txt",
        "scrapes.csv",
        "run.json",
        "heap-1795466172251.json",
        "script.log",
        "1795466172251.log",
        "metrics",
        "notes.md",
        "1795466172251.prom.xz",
        "",
        ".gz",
      })
  void what_is_no_snapshot_is_passed_over(String file) {
    assertNull(SnapshotName.of(file));
  }

  @ParameterizedTest
  @CsvSource({
    "notes.txt,            true,  true",
    "notes.txt,            false, false",
    "1795466172251.txt,    false, true",
    "before.txt,           false, true",
    "metrics.prom,         false, true",
  })
  void text_files_count_in_a_node_folder_or_with_a_time(
      String file, boolean inNodeFolder, boolean counts) {
    SnapshotName name = SnapshotName.of(file);
    assertNotNull(name);
    assertEquals(counts, name.counts(inNodeFolder));
  }

  @ParameterizedTest
  @CsvSource({
    "manager-1, manager",
    "worker, worker",
    "worker_2, worker",
    "manager1, manager",
    "managers-1,",
    "server-1,",
    "my-manager,",
  })
  void the_role_is_the_leading_word(String node, String role) {
    assertEquals(role, NodeRole.of(node));
  }
}
