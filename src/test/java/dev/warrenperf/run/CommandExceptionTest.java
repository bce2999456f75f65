package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class CommandExceptionTest {

  private static void assertCode(ExitCode code, Exception fault) {
    CommandException end = CommandException.of(fault);
    assertEquals(code, end.exitCode());
    assertEquals("what is wrong", end.getMessage());
    assertSame(fault, end.getCause());
  }

  @Test
  void what_cannot_be_read_at_all_is_missing() {
    assertCode(ExitCode.MISSING_INPUT, new MissingInputException("what is wrong"));
    assertCode(ExitCode.MISSING_INPUT, new AccessDeniedException("what is wrong"));
    assertCode(ExitCode.MISSING_INPUT, new IOException("what is wrong"));
  }

  @Test
  void what_ends_early_or_does_not_unpack_is_malformed() {
    assertCode(ExitCode.MALFORMED_INPUT, new EOFException("what is wrong"));
    assertCode(ExitCode.MALFORMED_INPUT, new ZipException("what is wrong"));
  }

  @Test
  void faults_of_one_input_keep_their_lines() {
    MalformedInputException fault = new MalformedInputException(List.of("a:1: one", "a:2: two"));
    CommandException end = CommandException.of(fault);
    assertEquals(ExitCode.MALFORMED_INPUT, end.exitCode());
    assertEquals(fault.lines(), end.lines());
  }

  @Test
  void what_nobody_expects_is_the_end_of_nothing() {
    assertNull(CommandException.of(new IllegalStateException("what is wrong")));
  }
}
