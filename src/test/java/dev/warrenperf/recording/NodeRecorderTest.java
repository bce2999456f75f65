package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotLogReader;
import dev.warrenperf.bundle.SnapshotLogWriter;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.recording.NodeRecorder.Round;
import dev.warrenperf.scrape.Scrape;
import dev.warrenperf.scrape.ScrapeTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scrapes that end when the test says so, with instants of its choice. */
@SuppressWarnings("FutureReturnValueIgnored") // what came of them is read from the log
class NodeRecorderTest {

  private static final ScrapeTarget TARGET =
      new ScrapeTarget("n", null, null, URI.create("http://127.0.0.1:1/metrics"));

  @TempDir private Path directory;

  private final Deque<CompletableFuture<Scrape>> underWay = new ArrayDeque<>();
  private final List<Exception> failures = new ArrayList<>();
  private final NodeRecorder.Listener listener =
      new NodeRecorder.Listener() {
        @Override
        public void kept(ScrapeTarget node, Scrape scrape) {
          assertEquals("n", node.name());
        }

        @Override
        public void failed(Exception failure) {
          failures.add(failure);
        }
      };
  private int begun;
  private SnapshotLogWriter log;
  private NodeRecorder recorder;

  @BeforeEach
  void begin() throws IOException {
    log = new SnapshotLogWriter(directory.resolve("n.snapshots"), DiskSync.BY_SYSTEM);
    recorder = new NodeRecorder(TARGET, log, target -> next(), listener, 100, Runnable::run);
  }

  @AfterEach
  void end() throws IOException {
    log.close();
  }

  private CompletableFuture<Scrape> next() {
    begun++;
    underWay.add(new CompletableFuture<>());
    return underWay.getLast();
  }

  private void answer(long startMillis) {
    byte[] body = "a 1\n".getBytes(StandardCharsets.US_ASCII);
    underWay.remove().complete(new Scrape(startMillis, 5, "200", body, null));
  }

  private void fail(long startMillis, String status) {
    underWay.remove().complete(new Scrape(startMillis, 5, status, null, "because"));
  }

  private List<Long> instants() throws IOException {
    List<Long> instants = new ArrayList<>();
    try (SnapshotLogReader reader =
        new SnapshotLogReader(Files.newInputStream(directory.resolve("n.snapshots")))) {
      for (SnapshotHeader header = reader.next(); header != null; header = reader.next()) {
        instants.add(header.taken() ? header.instantMillis() : -header.instantMillis());
      }
    }
    return instants;
  }

  @Test
  void a_scrape_carries_its_round_s_instant_up_to_the_tolerance() throws IOException {
    for (long late : new long[] {0, 100, 101}) {
      recorder.scrape(new Round(1_000 + 1_000 * late, false));
      answer(1_000 + 1_000 * late + late);
    }
    assertEquals(List.of(1_000L, 101_000L, 102_101L), instants());
  }

  /** A node that answers much later was seen in another state than at the edge. */
  @Test
  void the_scrape_of_an_edge_carries_its_instant_up_to_a_quarter_of_a_second() throws IOException {
    for (long late : new long[] {250, 251}) {
      recorder.scrape(new Round(1_000 * late, true));
      answer(1_000 * late + late);
    }
    assertEquals(List.of(250_000L, 251_251L), instants());
  }

  /** A node that was killed between a mark and its scrape lived at the mark. */
  @Test
  void a_scrape_that_failed_carries_its_own_instants() throws IOException {
    recorder.scrape(new Round(600_000, true));
    fail(600_024, "refused");
    assertEquals(List.of(-600_024L), instants());
  }

  @Test
  void rounds_that_find_a_scrape_under_way_wait_as_one() throws IOException {
    CompletableFuture<Void> first = recorder.scrape(new Round(1_000, false));
    CompletableFuture<Void> second = recorder.scrape(new Round(2_000, false));
    CompletableFuture<Void> third = recorder.scrape(new Round(3_000, false));
    assertEquals(1, begun);
    answer(1_000);
    assertTrue(first.isDone());
    assertFalse(second.isDone());
    assertEquals(2, begun);
    answer(3_050);
    assertTrue(second.isDone() && third.isDone());
    assertEquals(2, begun);
    assertEquals(List.of(1_000L, 3_050L), instants());
  }

  @Test
  void the_next_round_begins_when_the_scrape_before_is_forced() throws IOException {
    log.close();
    List<Integer> begunWhenForced = new ArrayList<>();
    log =
        new SnapshotLogWriter(
            directory.resolve("forced.snapshots"), path -> begunWhenForced.add(begun));
    recorder = new NodeRecorder(TARGET, log, target -> next(), listener, 100, Runnable::run);
    recorder.scrape(new Round(1_000, false));
    recorder.scrape(new Round(2_000, false));
    answer(1_000);
    assertEquals(List.of(1), begunWhenForced);
    assertEquals(2, begun);
    answer(2_000);
    assertEquals(List.of(1, 2), begunWhenForced);
  }

  @Test
  void a_scrape_that_cannot_be_forced_is_a_failure_of_the_recording() throws IOException {
    log.close();
    IOException broken = new IOException("Input/output error");
    log =
        new SnapshotLogWriter(
            directory.resolve("forced.snapshots"),
            path -> {
              throw broken;
            });
    recorder = new NodeRecorder(TARGET, log, target -> next(), listener, 100, Runnable::run);
    recorder.scrape(new Round(1_000, false));
    answer(1_000);
    assertEquals(List.of(broken), failures);
  }

  @Test
  void each_edge_has_a_scrape_of_its_own_in_its_turn() throws IOException {
    recorder.scrape(new Round(1_000, false));
    recorder.scrape(new Round(1_500, true));
    recorder.scrape(new Round(1_600, true));
    CompletableFuture<Void> last = recorder.scrape(new Round(2_000, false));
    answer(1_000);
    answer(1_700);
    assertFalse(last.isDone());
    answer(1_900);
    assertTrue(last.isDone());
    assertEquals(3, begun);
    assertEquals(List.of(1_000L, 1_500L, 1_900L), instants());
  }

  /** Where two scrapes would have one instant, the later is a millisecond later. */
  @Test
  void instants_ascend() throws IOException {
    recorder.scrape(new Round(1_000, false));
    answer(1_000);
    recorder.scrape(new Round(1_000, true));
    answer(1_000);
    assertEquals(List.of(1_000L, 1_001L), instants());
  }

  @Test
  void a_log_that_cannot_be_written_is_told_and_the_next_round_goes_on() throws IOException {
    log.close();
    recorder.scrape(new Round(1_000, false));
    answer(1_000);
    assertEquals(1, failures.size());
    recorder.scrape(new Round(2_000, false));
    assertEquals(2, begun);
  }
}
