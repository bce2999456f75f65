package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program sees in simulated input what the experiments say is in it. */
class SimulatedInputTest {

  @TempDir private Path place;

  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void a_run_of_several_nodes_and_intervals() throws IOException {
    Durations load = Durations.logNormal(0.99, 0.25, 0.5, RequestScores.none());
    TimedRun run = new TimedRun(load, 600, 3, 10, Layout.GO, 0.99, 0.25, List.of());
    JsonObject operation = run.once(random, place).operation();
    assertEquals(600, operation.get("count").getAsLong());
    assertEquals(3, operation.getAsJsonArray("nodes").size());
    assertEquals(10, operation.getAsJsonArray("intervals").size());
  }

  @Test
  void calls_of_a_server_that_stands_still() throws IOException {
    Judged judged = new StalledServer(true).once(random, place);
    assertEquals("PASS", judged.verdict());
    assertEquals("samples", judged.operation().get("source").getAsString());
    // ten clients, 50 s in which they are served, a little over 50 ms a call
    assertEquals(9800, judged.operation().get("count").getAsDouble(), 300);
  }

  @Test
  void releases_in_order() throws IOException {
    Releases.Told told = new Releases(20, 3, 0.02, RunEffects.NORMAL, 10, 2).once(random, place);
    assertEquals(List.of("v1.10.0"), told.changes().stream().distinct().toList());
    assertTrue(told.ofMean());
    assertTrue(told.rose());
    assertEquals(1, told.about(11));
    assertEquals(0, told.about(12));
  }

  @Test
  void a_change_of_leaders() throws IOException {
    SimulatedLeaders.Told told =
        new SimulatedLeaders(SimulatedLeaders.How.KILLED, 5, false).once(random, place);
    assertTrue(told.shortest() <= told.gap() && told.gap() <= told.longest(), told::toString);
    assertTrue(told.longest() < 60, told::toString);
  }

  @Test
  void work_is_done_by_leaders_alone() {
    ManagerLife first = life(0);
    ManagerLife second = life(1);
    assertTrue(first.work().length > 0 && second.work().length > 0);
    for (double time : first.work()) {
      assertTrue(time < 40, () -> "at " + time);
    }
    for (double time : second.work()) {
      assertTrue(time > 45, () -> "at " + time);
    }
    assertEquals(0, life(2).work().length);
    assertTrue(first.isUp(39.9));
    assertFalse(first.isUp(40));
    assertTrue(first.isUp(100));
  }

  private ManagerLife life(int manager) {
    return ManagerLife.of(manager, SimulatedLeaders.How.KILLED_AND_RESTARTED, 40, 5, 110, random);
  }

  @Test
  void a_bench_slows_down_evenly_from_the_first_run_to_the_last() {
    Session after = Session.beforeAndAfter(0.1);
    assertEquals(1, after.factor(false, 0, 3));
    assertEquals(1.06, after.factor(true, 0, 3), 1e-12);
    assertEquals(1.1, after.factor(true, 2, 3), 1e-12);
    Session inTurn = Session.inTurn(0.1);
    assertEquals(1.02, inTurn.factor(true, 0, 3), 1e-12);
    assertTrue(inTurn.start(true, 0, 3) < inTurn.start(false, 1, 3));
    assertTrue(after.start(false, 2, 3) < after.start(true, 0, 3));
  }

  @Test
  void a_bound_belongs_to_its_bucket() {
    assertEquals(0, Layout.GO.bucket(0.005));
    assertEquals(1, Layout.GO.bucket(Math.nextUp(0.005)));
    assertEquals(11, Layout.GO.bucket(11));
    Layout fine = Layout.about(0.25, 0.02, 3, 2);
    assertEquals(7, fine.bounds().length);
    assertEquals(3, fine.bucket(0.25));
    assertEquals(0.02, Math.log(fine.bounds()[1] / fine.bounds()[0]), 1e-12);
  }
}
