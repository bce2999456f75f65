package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.model.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A figure that is worked out step by step, as the test lets it. */
@Timeout(60)
class LiveFigureTest {

  /** What the thread begins with, and what it may do. */
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();

  private final Semaphore allowed = new Semaphore(0);
  private final List<String> taken = new ArrayList<>();

  private final LiveFigure figure =
      new LiveFigure(
          new LiveFigure.Source() {
            @Override
            public void accept(Node node, byte[] body) {
              String snapshot = node.name() + new String(body, StandardCharsets.US_ASCII);
              begun.add(snapshot);
              allowed.acquireUninterruptibly();
              if (snapshot.endsWith("broken")) {
                throw new IllegalStateException(snapshot);
              }
              taken.add(snapshot);
            }

            @Override
            public String text() {
              return String.join(" ", taken);
            }
          });

  @AfterEach
  void end() {
    allowed.release(1_000);
    figure.close();
  }

  private void offer(String node, String body) {
    figure.offer(new Node(node, null, true, null), body.getBytes(StandardCharsets.US_ASCII));
  }

  /** Lets so many snapshots be taken, and waits until the next one's turn has come. */
  private void take(int count, String next) throws InterruptedException {
    allowed.release(count);
    String begins = begun.take();
    while (!begins.equals(next)) {
      begins = begun.take();
    }
  }

  @Test
  void each_node_s_snapshots_are_taken_in_their_order() throws Exception {
    assertNull(figure.text());
    offer("a", "1");
    take(0, "a1");
    offer("b", "1");
    take(1, "b1");
    assertEquals("a1", figure.text());
    offer("a", "2");
    take(1, "a2");
    assertEquals("a1 b1", figure.text());
  }

  @Test
  void of_a_node_that_waits_the_latest_snapshot_is_taken_and_the_figure_is_late_until_then()
      throws Exception {
    offer("a", "1");
    take(0, "a1");
    offer("b", "1");
    offer("b", "2");
    offer("a", "2");
    offer("b", "3");
    take(1, "a2");
    assertEquals("a1 (late)", figure.text());
    take(1, "b3");
    assertEquals("a1 (late)", figure.text());
    offer("a", "3");
    take(1, "a3");
    assertEquals("a1 a2 b3", figure.text());
  }

  @Test
  void what_waits_costs_no_more_than_the_largest_snapshot() throws Exception {
    offer("a", "1");
    take(0, "a1");
    byte[] largest = new byte[(int) LiveFigure.MOST_WAITING_BYTES];
    figure.offer(new Node("b", null, true, null), largest);
    offer("a", "2");
    offer("b", "2");
    offer("a", "3");
    take(1, "b2");
    assertEquals("a1 (late)", figure.text());
    take(1, "a3");
  }

  @Test
  void a_figure_that_cannot_be_worked_out_is_left_away() throws Exception {
    offer("a", "1");
    take(0, "a1");
    offer("a", "broken");
    take(1, "abroken");
    assertEquals("a1", figure.text());
    allowed.release(1);
    while (figure.text() != null) {
      Thread.onSpinWait();
    }
    offer("a", "2");
    assertNull(figure.text());
  }
}
