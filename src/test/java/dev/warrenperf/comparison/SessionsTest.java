package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final long SIX_HOURS = 6 * 3_600_000L;

  private static MeasuredRun run(long startMillis, Map<String, String> environment) {
    MeasuredRun run = CalibrationRuns.run("run", "v1", 0, 1);
    return new MeasuredRun(
        "run at " + startMillis,
        "v1",
        "burst",
        null,
        startMillis,
        60,
        1,
        "whole run",
        true,
        List.of(),
        run.nodes(),
        new TreeMap<>(environment),
        run.operations(),
        List.of());
  }

  private static MeasuredRun at(long startMillis) {
    return run(startMillis, Map.of());
  }

  private static int count(MeasuredRun... runs) {
    return Sessions.of(List.of(runs)).count();
  }

  @Test
  void six_hours_between_starts_begin_a_session() {
    assertEquals(1, count(at(0), at(SIX_HOURS - 1)));
    assertEquals(2, count(at(0), at(SIX_HOURS)));
    assertEquals(1, count(at(2 * SIX_HOURS - 2), at(0), at(SIX_HOURS - 1)), "from one to the next");
    assertEquals(1, count(at(Long.MIN_VALUE), at(0)), "what is not told parts nothing");
    assertEquals(2, count(at(Long.MIN_VALUE + 1), at(Long.MAX_VALUE)));
    assertEquals(0, count());
  }

  @Test
  void another_machine_is_another_session_and_other_facts_are_none() {
    MeasuredRun one = run(0, Map.of("host.cores", "2", "go", "1.20", "label repeat", "1"));
    assertEquals(1, count(one, run(1, Map.of("host.cores", "2", "go", "1.21"))));
    assertEquals(1, count(one, run(1, Map.of())));
    assertEquals(2, count(one, run(1, Map.of("host.cores", "4"))));
    assertEquals(
        2,
        count(one, run(1, Map.of("kernel", "6")), run(2, Map.of("host.cores", "4"))),
        "a machine does not change within a session");
  }

  @Test
  void two_machines_that_take_turns_are_two_sessions() {
    MeasuredRun[] runs = new MeasuredRun[6];
    for (int i = 0; i < 6; i++) {
      runs[i] = run(i, Map.of("hostname", "h" + i % 2));
    }
    Sessions sessions = Sessions.of(List.of(runs));
    assertEquals(2, sessions.count());
    assertEquals(
        List.of(List.of(runs[0], runs[2], runs[4]), List.of(runs[1], runs[3], runs[5])),
        sessions.split(List.of(runs)));
  }

  /** By hand: squares of (1/2 - 1), (1/2 - 0). */
  @Test
  void sides_are_apart_by_the_sessions_that_they_do_not_share() {
    long day = 4 * SIX_HOURS;
    assertEquals(0, Sessions.apart(List.of(at(0)), List.of(at(1))));
    assertEquals(2, Sessions.apart(List.of(at(0)), List.of(at(day))));
    assertEquals(0, Sessions.apart(List.of(at(0), at(day)), List.of(at(day + 1), at(1))));
    assertEquals(0.5, Sessions.apart(List.of(at(0), at(day)), List.of(at(1))), 1e-12);
    assertEquals(1.5, Sessions.apart(List.of(at(0), at(day)), List.of(at(2 * day))), 1e-12);
  }

  @Test
  void occasions_are_near_within_six_hours_either_way() {
    Occasion one = new Occasion(0, new TreeMap<>());
    assertTrue(one.isNear(new Occasion(1 - SIX_HOURS, new TreeMap<>())));
    assertFalse(one.isNear(new Occasion(-SIX_HOURS, new TreeMap<>())));
    assertFalse(new Occasion(SIX_HOURS, new TreeMap<>()).isNear(one));
  }
}
