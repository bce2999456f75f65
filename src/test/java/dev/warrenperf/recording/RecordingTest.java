package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.bundle.SnapshotLogReader;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.run.Console;
import dev.warrenperf.scrape.Scrape;
import dev.warrenperf.scrape.ScrapeTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is shown holds up what is recorded. */
@Timeout(120)
class RecordingTest {

  private static final int SCRAPES = 100;

  @TempDir private Path directory;

  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch working = new CountDownLatch(1);
  private final CountDownLatch writing = new CountDownLatch(1);

  @AfterEach
  void release() {
    never.countDown();
  }

  private void hang(CountDownLatch here) {
    here.countDown();
    boolean waiting = true;
    while (waiting) {
      try {
        never.await();
        waiting = false;
      } catch (InterruptedException deaf) {
        // a parser that is at a body without end listens to nobody
      }
    }
  }

  private LiveFigure endless() {
    return new LiveFigure(
        new LiveFigure.Source() {
          @Override
          public void accept(Node node, byte[] body) {
            hang(working);
          }

          @Override
          public String text() {
            return null;
          }
        });
  }

  /** As after Ctrl-S. */
  private Console stopped() {
    OutputStream taken =
        new OutputStream() {
          @Override
          public void write(int octet) {
            hang(writing);
          }
        };
    PrintStream err = new PrintStream(taken, true, StandardCharsets.UTF_8);
    return new Console(InputStream.nullInputStream(), err, err, true, true, 80);
  }

  private static ScrapeTarget node(String name) {
    return new ScrapeTarget(name, null, null, URI.create("http://127.0.0.1:1/metrics"));
  }

  private static BundleInfo info(List<ScrapeTarget> nodes) {
    return new BundleInfo(
        RunInfo.unknown(),
        nodes.stream()
            .map(node -> new BundleInfo.Target(node.name(), null, null, node.url().toString()))
            .toList());
  }

  private int snapshots(String node) throws IOException {
    int count = 0;
    try (SnapshotLogReader reader =
        new SnapshotLogReader(Files.newInputStream(directory.resolve(node + ".snapshots")))) {
      while (reader.next() != null) {
        count++;
      }
    }
    return count;
  }

  @Test
  void neither_a_figure_without_end_nor_a_stopped_terminal_holds_up_scrapes_or_the_end()
      throws Exception {
    List<ScrapeTarget> nodes = List.of(node("a"), node("b"));
    RecordProgress progress = new RecordProgress(stopped(), List.of("a", "b"));
    AtomicInteger scrapes = new AtomicInteger();
    Recording[] recording = new Recording[1];
    try (BundleWriter bundle = BundleWriter.create(directory, info(nodes), DiskSync.BY_SYSTEM);
        LiveFigure watched = endless()) {
      SteadyClock clock = SteadyClock.start();
      recording[0] =
          new Recording(
              bundle,
              nodes,
              target -> {
                if (scrapes.incrementAndGet() == SCRAPES) {
                  recording[0].end(Recording.End.BENCHMARK_ENDED);
                }
                byte[] body = "a 1\n".getBytes(StandardCharsets.US_ASCII);
                return CompletableFuture.completedFuture(
                    new Scrape(clock.millis(), 5, "200", body, null));
              },
              clock,
              Duration.ofMillis(5),
              progress,
              watched);
      long start = recording[0].first();
      progress.say("told to nobody");
      working.await();
      writing.await();
      assertEquals(Recording.End.BENCHMARK_ENDED, recording[0].proceed(start, null));
      recording[0].last();
    }
    progress.end();
    assertTrue(scrapes.get() >= SCRAPES + nodes.size(), scrapes + " with those of the end");
    assertEquals(scrapes.get(), progress.taken());
    assertEquals(scrapes.get(), snapshots("a") + snapshots("b"));
  }
}
