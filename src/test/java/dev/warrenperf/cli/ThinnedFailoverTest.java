package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real change of leader, scraped less often than it was. The README of the run tells the truth:
 * the leader was killed at 20:41:16.515, the next elected at 20:41:17.505, 0.99 s later. What is
 * claimed has to hold it, however little was looked.
 */
class ThinnedFailoverTest {

  private static final String RUN = "v1.6.0-failover-1";
  private static final Instant KILLED = Instant.parse("2026-11-23T20:41:16.515Z");
  private static final Instant ELECTED = Instant.parse("2026-11-23T20:41:17.505Z");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "1, 0, false", "2, 0, true", "2, 1, true", "2, 0, false", "2, 1, false", "5, 0, true",
    "5, 1, true", "5, 2, false", "5, 3, true", "5, 4, false", "10, 0, true", "10, 7, true",
    "10, 3, false", "16, 0, true", "16, 9, true", "16, 13, false"
  })
  void the_claim_holds_the_truth(int every, int first, boolean failuresKnown) throws IOException {
    thin(every, first, failuresKnown);
    JsonObject report = Json.of(CommandRun.of("report", directory.toString(), "--format", "json"));
    JsonObject failover = Json.list(report, "failover").get(0);
    List<JsonObject> events = Json.list(failover, "events");
    assertEquals(1, events.size());
    JsonObject change = events.get(0);
    assertEquals("manager-1", Json.text(change, "from"));
    assertEquals("manager-2", Json.text(change, "to"));
    assertTrue(Json.number(change, "shortestSeconds") <= 0.99);
    assertTrue(Json.number(change, "longestSeconds") >= 0.99);
    // a refresh, and a scrape on either side
    assertTrue(Json.number(change, "longestSeconds") <= 30 + 2 * every);
    within(KILLED, change, "loss");
    within(ELECTED, change, "gain");
  }

  private static void within(Instant truth, JsonObject change, String what) {
    for (String end : List.of("Earliest", "Latest")) {
      if (!change.get(what + end).isJsonNull()) {
        Instant bound = Instant.parse(Json.text(change, what + end));
        assertFalse(
            end.equals("Earliest") ? truth.isBefore(bound) : truth.isAfter(bound), what + end);
      }
    }
  }

  /** Every so many snapshots of each node, from the given one on. */
  private void thin(int every, int first, boolean failuresKnown) throws IOException {
    for (Map.Entry<String, List<Path>> node : Samples.snapshots(RUN).entrySet()) {
      Path folder = Files.createDirectories(directory.resolve(node.getKey()));
      for (int i = first; i < node.getValue().size(); i += every) {
        Path snapshot = node.getValue().get(i);
        Files.copy(snapshot, folder.resolve(snapshot.getFileName()));
      }
    }
    Path run = Path.of(Samples.path(RUN));
    Files.copy(run.resolve("run.json"), directory.resolve("run.json"));
    if (failuresKnown) {
      Files.copy(run.resolve("scrapes.csv"), directory.resolve("scrapes.csv"));
    }
  }
}
