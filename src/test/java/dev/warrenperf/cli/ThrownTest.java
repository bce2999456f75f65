package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThrownTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false, false, 80);

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Stream<Arguments> thrown() {
    Throwable files = new FileNotFoundException("a.jar (Too many open files)");
    return Stream.of(
        Arguments.of(new CommandException(ExitCode.OUTPUT, "a\u001b\nb"), 73, "a\\u001b\\u000ab"),
        Arguments.of(
            new InvalidPathException("a\0", "Nul"), 64, "expected a path, found \"a\\u0000"),
        Arguments.of(
            new InvalidPathException("\ufffd", "Malformed input or input"), 64, "LC_ALL=C.UTF-8"),
        Arguments.of(new InterruptedException(), 130, "interrupted"),
        Arguments.of(new OutOfMemoryError("Java heap space"), 70, "not enough memory: set"),
        Arguments.of(new IllegalStateException(new OutOfMemoryError()), 70, "not enough memory"),
        Arguments.of(new StackOverflowError(), 70, "internal error: java.lang.StackOverflowError;"),
        Arguments.of(new IllegalStateException("\u202e"), 70, "IllegalStateException: \\u202e;"),
        Arguments.of(new NoClassDefFoundError("a/B"), 70, "raise ulimit -n, or install it again"),
        Arguments.of(new ExceptionInInitializerError(files), 70, "raise ulimit -n"),
        Arguments.of(new UncheckedIOException((java.io.IOException) files), 70, "raise ulimit -n"));
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void it_ends_with_its_code_and_one_line(Throwable thrown, int code, String words) {
    assertEquals(code, Thrown.told(thrown, console, false));
    assertTrue(told().startsWith("warren-perf: "), told());
    assertTrue(told().contains(words), told());
    assertEquals(told().length() - 1, told().indexOf('\n'), "one line");
  }

  @Test
  void debug_shows_where_it_comes_from() {
    assertEquals(70, Thrown.told(new StackOverflowError(), console, true));
    assertTrue(told().contains("\n\tat dev.warrenperf.cli.ThrownTest."), told());
  }

  @Test
  void causes_that_go_round_in_a_circle_come_to_an_end() {
    Exception one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertEquals(70, Thrown.told(one, console, false));
  }

  @Test
  void a_failure_that_cannot_be_told_still_has_its_code() {
    Throwable wordless =
        new Error() {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            throw new OutOfMemoryError();
          }
        };
    assertEquals(70, Thrown.told(wordless, console, false));
  }

  @Test
  void what_another_thread_threw_is_told_and_hides_how_the_command_ended() throws Exception {
    WarrenPerf program = new WarrenPerf(console, Map.of());
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("elsewhere");
            });
    thread.setUncaughtExceptionHandler((where, thrown) -> program.uncaught(thrown));
    thread.start();
    thread.join();
    assertEquals(70, program.run("targets"));
    assertTrue(told().startsWith("warren-perf: internal error: "), told());
    assertEquals(told().length() - 1, told().indexOf('\n'), "one line");
  }
}
