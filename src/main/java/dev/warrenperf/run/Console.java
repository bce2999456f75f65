package dev.warrenperf.run;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes: results on {@code out}, progress and notices on {@code err}.
 *
 * @param in standard input
 * @param out results
 * @param err everything else
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param columns width of the terminal in characters
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns) {

  /** The same without progress, for work that is done side by side. */
  Console withoutProgress() {
    return new Console(in, out, err, outIsTerminal, false, columns);
  }
}
