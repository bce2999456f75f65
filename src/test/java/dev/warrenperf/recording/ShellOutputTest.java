package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShellOutputTest {

  @Test
  void what_is_printed_is_given_with_the_exit_code() throws InterruptedException {
    assertEquals("a\nb\n(exit code 3)\n", ShellOutput.of("echo a; printf b >&2; exit 3"));
    assertEquals("", ShellOutput.of("true"));
  }

  /** A full pipe would have held it up for its whole time. */
  @Test
  void a_command_that_prints_much_comes_to_its_end() {
    String text =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> ShellOutput.of("yes x | head -c 3000000; exit 1"));
    assertTrue(text.startsWith("x\nx\n"));
    assertTrue(text.endsWith("\n(more than 1 MiB: the rest is left out)\n(exit code 1)\n"));
  }

  @Test
  void children_left_behind_are_not_waited_for() {
    String text =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> ShellOutput.of("sleep 60 & echo $!"));
    assertTrue(text.matches("[0-9]+\n"), text);
    ProcessHandle.of(Long.parseLong(text.strip())).ifPresent(ProcessHandle::destroy);
  }
}
