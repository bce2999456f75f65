package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.warrenperf.model.MissingInputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class InputFaultsTest {

  private static void assertCode(ExitCode code, Exception fault) {
    CommandException end = InputFaults.of(fault);
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
}
