package dev.warrenperf.bundle;

import com.google.re2j.Pattern;
import java.io.IOException;

/** A snapshot log holds something else where the header of a scrape should be. */
public final class SnapshotLogFault extends IOException {
  private static final long serialVersionUID = 1;

  private static final int SHOWN = 40;

  /**
   * At a byte of the plain text.
   *
   * @param line what stands there
   */
  SnapshotLogFault(long offset, String line) {
    super(
        "expected '# snapshot MILLIS duration_ns=... status=... bytes=...' at byte "
            + offset
            + ", found '"
            + shown(line)
            + "'");
  }

  private static String shown(String line) {
    String cut = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    return Pattern.compile("[^ -~]").matcher(cut).replaceAll("?");
  }
}
