package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunScheduleTest {

  private static List<String> names(RunSchedule schedule) {
    return schedule.runs().stream().map(RunSchedule.Run::name).toList();
  }

  /** Interleaved: between two runs of one side there is one of the other, whatever the seed. */
  @Test
  void two_versions_alternate_with_every_seed() {
    for (long seed = -50; seed < 50; seed++) {
      for (int count = 1; count <= 12; count++) {
        List<RunSchedule.Run> runs = new RunSchedule(List.of("a", "b"), count, seed).runs();
        assertEquals(2 * count, Set.copyOf(runs).size());
        for (int i = 1; i < runs.size(); i++) {
          assertNotEquals(runs.get(i - 1).side(), runs.get(i).side());
          assertEquals(1 + i / 2, runs.get(i).repeat());
        }
      }
    }
  }

  /** Of 100 fair draws 30 to 70 are one side in all but 4 of 100 000 cases. */
  @Test
  void the_seed_draws_who_begins() {
    int first = 0;
    for (long seed = 0; seed < 100; seed++) {
      first += names(new RunSchedule(List.of("a", "b"), 1, seed)).get(0).equals("a-1") ? 1 : 0;
    }
    assertEquals(50, first, 20);
    assertEquals(
        names(new RunSchedule(List.of("a", "b"), 3, 7)),
        names(new RunSchedule(List.of("a", "b"), 3, 7)));
  }

  @Test
  void one_version_is_recorded_again_and_again() {
    assertEquals(List.of("a-1", "a-2", "a-3"), names(new RunSchedule(List.of("a"), 3, 1)));
  }

  /** Names of folders tell runs apart, also where one version is named like a run of the other. */
  @Test
  void no_two_runs_have_one_name() {
    Set<String> names = new TreeSet<>(names(new RunSchedule(List.of("v1", "v1-1"), 20, 1)));
    assertEquals(40, names.size());
  }
}
