package dev.warrenperf.recording;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a shell command prints, errors included: up to a cap and for a limited time. */
final class ShellOutput {

  private static final int MOST_BYTES = 1 << 20;
  private static final long COMMAND_SECONDS = 30;

  /** What children that were left behind print is waited for so long. */
  private static final long LEFT_BEHIND_MILLIS = 1_000;

  private final byte[] bytes = new byte[MOST_BYTES];
  private int length;
  private boolean more;

  private ShellOutput() {}

  /** The output, and in brackets why it is not whole; ends with a line's end. */
  static String of(String command) throws InterruptedException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", command)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"));
      UserLocale.restore(builder.environment());
      return new ShellOutput().of(builder.start());
    } catch (IOException failure) {
      return "(cannot be run: " + failure.getMessage() + ")\n";
    }
  }

  private String of(Process process) throws InterruptedException {
    Thread reader = new Thread(() -> drain(process.getInputStream()), "shell-output");
    reader.setDaemon(true);
    reader.start();
    boolean ended = process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    reader.join(LEFT_BEHIND_MILLIS);
    StringBuilder text = new StringBuilder(printed());
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    if (!ended) {
      text.append("(no end after ").append(COMMAND_SECONDS).append(" s)\n");
    } else if (process.exitValue() != 0) {
      text.append("(exit code ").append(process.exitValue()).append(")\n");
    }
    return text.toString();
  }

  /** Reads to the end, so that the command can end; keeps what the cap allows. */
  private void drain(InputStream from) {
    byte[] buffer = new byte[8192];
    try (from) {
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        keep(buffer, count);
      }
    } catch (IOException gone) {
      // the process is gone
    }
  }

  private synchronized void keep(byte[] buffer, int count) {
    int kept = Math.min(count, bytes.length - length);
    System.arraycopy(buffer, 0, bytes, length, kept);
    length += kept;
    more |= kept < count;
  }

  private synchronized String printed() {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return more ? text + "\n(more than 1 MiB: the rest is left out)\n" : text;
  }
}
