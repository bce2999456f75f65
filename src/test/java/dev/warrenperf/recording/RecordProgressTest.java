package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RecordProgressTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private Console terminal(OutputStream out, int columns) {
    return new Console(InputStream.nullInputStream(), out, screen, true, true, columns);
  }

  private static void print(StatusLine line, Console.Stream to, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    line.write(to, bytes, bytes.length);
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "<");
  }

  @Test
  void a_line_that_the_benchmark_has_not_ended_is_left_alone() {
    StatusLine line = new StatusLine(terminal(screen, 80));
    line.draw("1 s");
    print(line, Console.Stream.ERR, "foo");
    line.draw("2 s");
    print(line, Console.Stream.ERR, "bar\n");
    line.draw("3 s");
    line.end();
    assertEquals("1 s<foobar\n2 s<3 s<", shown());
  }

  @Test
  void what_is_told_begins_a_line_of_its_own() {
    StatusLine line = new StatusLine(terminal(screen, 80));
    line.draw("1 s");
    print(line, Console.Stream.ERR, "foo");
    line.say("told");
    line.end();
    assertEquals("1 s<foo\nwarren-perf: told\n1 s<", shown());
  }

  @Test
  void output_that_goes_elsewhere_does_not_touch_the_line() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    StatusLine line =
        new StatusLine(new Console(InputStream.nullInputStream(), file, screen, false, true, 80));
    line.draw("1 s");
    print(line, Console.Stream.OUT, "foo");
    line.draw("2 s");
    assertEquals("1 s<2 s", shown());
    assertEquals("foo", file.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_line_fits_the_terminal() {
    StatusLine line = new StatusLine(terminal(screen, 6));
    line.draw("abcdefgh");
    line.draw("\u6f22\u5b57\u6f22");
    line.end();
    assertEquals("abcde<\u6f22\u5b57<", shown());
  }

  @Test
  void a_name_of_a_phase_does_not_steer_the_terminal() throws Exception {
    RecordProgress progress = new RecordProgress(terminal(screen, 80), List.of("n"));
    CountDownLatch asked = new CountDownLatch(1);
    progress.follow(
        () -> {
          asked.countDown();
          return new RecordProgress.Status(
              Duration.ofSeconds(3_601), null, "a\u001b[31m\u202eb", "p99");
        });
    asked.await();
    progress.end();
    assertEquals("1:00:01 recorded | phase a\\u001b[31m\\u202eb | p99 | n 0 ok<", shown());
  }

  /** A terminal that is stopped, or a pager that waits, holds up no scrape. */
  @Test
  void who_counts_does_not_wait_for_who_prints() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    OutputStream stopped =
        new OutputStream() {
          @Override
          public void write(int octet) {
            writing.countDown();
            try {
              released.await();
            } catch (InterruptedException ended) {
              Thread.currentThread().interrupt();
            }
          }
        };
    RecordProgress progress = new RecordProgress(terminal(stopped, 80), List.of("n"));
    Thread pump = new Thread(() -> progress.around(Console.Stream.OUT, new byte[] {'x'}, 1));
    pump.start();
    writing.await();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          progress.count("n", false, "timeout", "No answer.");
          progress.count("n", true, "200", null);
        });
    assertEquals(1, progress.taken());
    released.countDown();
    pump.join();
    progress.end();
    assertTrue(shown().contains("n: timeout, No answer."), shown());
  }
}
