package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private static final String HOSTILE = "a\u001b[31m\nwarren-perf: all is well\r\u202e\ud800";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Console console(OutputStream results, boolean terminal) {
    return new Console(InputStream.nullInputStream(), results, err, terminal, terminal, 80);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Takes so many bytes, then is full once. */
  private final class FullOnce extends OutputStream {
    private int left;

    FullOnce(int left) {
      this.left = left;
    }

    @Override
    public void write(int octet) throws IOException {
      if (left-- == 0) {
        throw new IOException("No space left on device");
      }
      out.write(octet);
    }
  }

  @Test
  void whatever_is_in_a_line_it_is_one_line_that_steers_nothing() {
    console(out, true).say(HOSTILE);
    assertEquals(
        "warren-perf: a\\u001b[31m\\u000awarren-perf: all is well\\u000d\\u202e\\ud800\n", told());
  }

  @Test
  void what_is_drawn_and_traced_steers_nothing_either() {
    Console console = console(out, true);
    console.draw(HOSTILE);
    console.trace(new IllegalStateException("\u001b\u202e"));
    assertTrue(told().startsWith("a\\u001b[31m\\u000a"), told());
    assertTrue(
        told().contains("IllegalStateException: \\u001b\\u202e\n\tat dev.warrenperf."), told());
    assertEquals(-1, told().indexOf('\u001b'));
  }

  @Test
  void a_long_line_keeps_its_beginning_and_its_end() {
    console(out, true).say("/begin/" + "x".repeat(1_000_000) + ": no such file");
    assertTrue(told().length() < 4_100, () -> told().length() + " characters");
    assertTrue(told().startsWith("warren-perf: /begin/xxx"), told());
    assertTrue(told().contains("xxx ... xxx"), told());
    assertTrue(told().endsWith("xxx: no such file\n"), told());
  }

  @Test
  void a_line_of_four_thousand_characters_is_whole_and_no_pair_is_split() {
    console(out, true).say("x".repeat(4_000));
    assertEquals("warren-perf: " + "x".repeat(4_000) + "\n", told());
    for (String shift : new String[] {"", "x"}) {
      err.reset();
      console(out, true).say(shift + "😀".repeat(5_000));
      assertEquals(-1, told().indexOf('?'), told());
    }
  }

  @Test
  void a_lost_result_is_remembered_and_nothing_is_written_behind_the_gap() {
    Console console = console(new FullOnce(3), false);
    console.print("abcdef");
    console.print("ghi");
    console.pass(Console.Stream.OUT, new byte[] {'j'}, 1);
    console.results().print("k");
    assertEquals("No space left on device", console.lost());
    assertEquals("abc", printed());
  }

  @Test
  void what_a_given_writer_takes_is_noticed_too() {
    Console console = console(new FullOnce(0), false);
    console.results().print("usage");
    assertEquals("No space left on device", console.lost());
  }

  @Test
  void a_reader_that_goes_away_loses_nothing() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    try (OutputStream broken = Channels.newOutputStream(pipe.sink())) {
      Console console = console(broken, false);
      console.print("a");
      assertNull(console.lost());
    }
  }

  @Test
  void nothing_is_lost_where_nothing_is_printed() {
    assertNull(console(new FullOnce(0), false).lost());
  }

  @Test
  void standard_error_that_takes_nothing_is_no_failure() {
    Console console =
        new Console(InputStream.nullInputStream(), out, new FullOnce(0), false, false, 80);
    console.say("a");
    console.print("b");
    assertNull(console.lost());
    assertEquals("b", printed());
  }

  @Test
  void a_text_of_somebody_elses_is_exact_in_a_file_and_harmless_on_a_terminal() {
    byte[] text = "a\u001b[31m\tb\n".getBytes(StandardCharsets.UTF_8);
    console(out, false).printRaw(text, text.length);
    assertEquals("a\u001b[31m\tb\n", printed());
    out.reset();
    console(out, true).printRaw(text, text.length);
    assertEquals("a\\u001b[31m\tb\n", printed());
  }
}
