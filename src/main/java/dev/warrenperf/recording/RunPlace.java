package dev.warrenperf.recording;

import dev.warrenperf.files.Beside;
import dev.warrenperf.files.DiskSync;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a run is recorded.
 *
 * @param output where its bundle lies in the end, as the user names it
 * @param made where it lies until it is complete; the same where nobody asks whether it is
 */
record RunPlace(Path output, Path made) {

  /** A run of its own. */
  static RunPlace of(Path output) {
    return new RunPlace(output, output);
  }

  /** Moves a bundle that is complete to where it belongs. */
  void keep(DiskSync sync) throws IOException {
    if (!made.equals(output)) {
      Beside.move(made, output, sync);
    }
  }
}
