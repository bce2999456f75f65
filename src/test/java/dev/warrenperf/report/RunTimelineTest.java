package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.report.Layer.Amount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTimelineTest {

  private static final double CPU = 0.5;

  /** Ten intervals of 10 s: 200 observations in each, from the sixth on beyond the limit. */
  private static Scrapes node() {
    Scrapes node = Scrapes.node("m1", "manager", null);
    for (int i = 0; i <= 10; i++) {
      int slow = Math.max(0, i - 5) * 200;
      String counts = (i * 200 - slow) + "/" + (i * 200) + "/" + (i * 200);
      node.at(
          10 * i,
          Scrapes.h(counts, i) + "\nprocess_cpu_seconds_total " + (100 + 10 * CPU * i) + "\nc 1");
    }
    return node;
  }

  private static Chart chart(RunDescription description, Scrapes... nodes) {
    return Runs.report(Runs.input(Runs.TARGETS, description, Map.of(), nodes)).timeline();
  }

  private static <T extends Tracks.Track> T track(Chart chart, Class<T> kind, String name) {
    return chart.layer(Tracks.class).tracks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(track -> track.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void load_is_the_rate_of_the_operations_and_cpu_that_of_the_busiest_node() {
    Chart chart = chart(RunDescription.of("burst"), node());
    Tracks.Amounts load = track(chart, Tracks.Amounts.class, "load");
    assertEquals(20, load.most());
    assertEquals(List.of("Create"), load.courses().stream().map(Tracks.Course::name).toList());
    assertEquals(10, load.courses().get(0).amounts().size());
    for (Amount amount : load.courses().get(0).amounts()) {
      assertEquals(20, amount.value(), 1e-9);
    }
    Tracks.Amounts cpu = track(chart, Tracks.Amounts.class, "CPU, busiest Manager");
    assertEquals(CPU, cpu.courses().get(0).amounts().get(3).value(), 1e-9);
    assertEquals(0.5, cpu.limit());
    assertEquals(100, chart.layer(Tracks.class).seconds());
  }

  @Test
  void the_worst_percentile_is_held_against_its_limit_stretch_by_stretch() {
    Chart chart = chart(RunDescription.of("burst"), node());
    List<Tracks.Share> shares = track(chart, Tracks.Shares.class, "worst").shares();
    // p90 < 100ms, of buckets to 0.1 and 1
    assertEquals(
        List.of(
            new Tracks.Share(0, 50, "Create p90", 0, 1),
            new Tracks.Share(50, 100, "Create p90", 1, 10)),
        shares);
    assertEquals(Tone.PASS, shares.get(0).tone());
    assertEquals(Tone.FAIL, shares.get(1).tone());
    assertEquals(
        "Create p90 was beyond its limit after 50 s; some percentile of the moment was"
            + " above its limit for 50 s in all.",
        Runs.plain(chart.caption().finding()));
  }

  @Test
  void restarts_and_failed_scrapes_stand_at_their_instants() {
    RunDescription description =
        new RunDescription(
            "burst",
            RunInfo.unknown(),
            List.of(),
            List.of(new Phase("create", Instant.ofEpochSecond(10), Instant.ofEpochSecond(30))),
            List.of(new ScrapeFailure("m1", Instant.ofEpochSecond(42), "timeout")),
            List.of());
    Chart chart = chart(description, node());
    assertEquals(List.of(42.0), track(chart, Tracks.Events.class, "failed scrapes").at());
    assertEquals(
        List.of(new Layer.Mark(Layer.Mark.Kind.PHASE, "create", 10, 30, Tone.NEUTRAL)),
        Layer.Marks.of(chart));
    assertTrue(
        chart.layer(Tracks.class).tracks().stream()
            .noneMatch(track -> track.name().equals("restarts")));
  }

  @Test
  void the_table_behind_it_has_a_row_for_each_step() {
    ChartTable table = chart(RunDescription.of("burst"), node()).table();
    assertEquals(
        List.of(
            "time since the window's start",
            "Create",
            "worst percentile ÷ its limit",
            "which it is",
            "CPU, busiest Manager"),
        table.columns().stream().map(ChartTable.Column::heading).toList());
    assertEquals(10, table.parts().get(0).rows().size());
    assertEquals(
        List.of("50 s – 60 s", "20/s", "1 – 10", "Create p90", "50 %"),
        table.parts().get(0).rows().get(5).cells().stream().map(Runs::plain).toList());
  }

  @Test
  void where_nothing_is_known_over_time_there_is_none() {
    assertNull(chart(RunDescription.of("one"), Scrapes.node("a").at(0, "c 1")));
    assertNull(chart(RunDescription.of("two"), Scrapes.node("a").at(0, "c 1").at(5, "c 3")));
    assertNull(
        chart(
            RunDescription.of("other"), Scrapes.node("a").at(0, "x 1").at(5, "x 2").at(10, "x 3")));
  }
}
