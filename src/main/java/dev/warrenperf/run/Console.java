package dev.warrenperf.run;

import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: results on standard output, everything else on standard error.
 * Nobody else holds these streams, so nothing that is told steers a terminal, and no result is lost
 * unnoticed. Safe for several threads.
 */
public final class Console {

  /** The two that a process writes to. */
  public enum Stream {
    OUT,
    ERR
  }

  /** A line of more characters is cut in its middle: its beginning says where, its end says why. */
  private static final int LONGEST_LINE = 4_000;

  private static final String CUT = " ... ";
  private static final String ERASE = "\r\u001b[K";

  private final InputStream in;
  private final ResultStream out;
  private final PrintWriter results;
  private final OutputStream err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final int columns;
  private volatile boolean quiet;
  private volatile boolean unasked;

  /**
   * @param in standard input
   * @param out results
   * @param err everything else; what it does not take is lost
   * @param outIsTerminal whether a person looks at {@code out}
   * @param errIsTerminal whether a person looks at {@code err}
   * @param columns width of the terminal in characters
   */
  public Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      int columns) {
    this.in = in;
    this.out = new ResultStream(out);
    this.results = new PrintWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8));
    this.err = err;
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.columns = columns;
  }

  InputStream in() {
    return in;
  }

  public boolean outIsTerminal() {
    return outIsTerminal;
  }

  /** Whether a person looks at standard error, and wants to see more there than errors. */
  public boolean errIsTerminal() {
    return errIsTerminal && !quiet;
  }

  /**
   * Tells nothing but errors from now on.
   *
   * @param result whether a result was asked for, and is printed all the same
   */
  public void quieten(boolean result) {
    quiet = true;
    unasked = !result;
  }

  public boolean isTerminal(Stream stream) {
    return stream == Stream.OUT ? outIsTerminal : errIsTerminal;
  }

  public int columns() {
    return columns;
  }

  /** Prints a result, in which whoever made it has left nothing hidden. */
  void print(CharSequence result) {
    if (unasked) {
      return;
    }
    results.append(result).flush();
  }

  /** For who has to be given a writer; what it takes is noticed when it is lost, too. */
  public PrintWriter results() {
    return results;
  }

  /** A text of somebody else's as a result, byte for byte, but not into a terminal. */
  void printRaw(byte[] bytes, int count) {
    if (outIsTerminal) {
      print(Visible.lines(new String(bytes, 0, count, StandardCharsets.UTF_8)));
    } else {
      pass(Stream.OUT, bytes, count);
    }
  }

  /** What a command of the user's wrote, byte for byte. */
  public void pass(Stream to, byte[] bytes, int count) {
    if (to == Stream.OUT) {
      out.write(bytes, 0, count);
    } else {
      write(bytes, count);
    }
  }

  /** Why results are lost; null when all are written, or their reader wanted no more. */
  public String lost() {
    results.flush();
    return out.lost();
  }

  /** A line for a person, whatever is in it; for nobody who wants it quiet. */
  public void say(String line) {
    if (!quiet) {
      fail(line);
    }
  }

  /** The same of an error. */
  public void fail(String line) {
    write("warren-perf: " + cut(Visible.of(line)) + "\n");
  }

  /** Where a failure comes from, for whoever looks for its cause. */
  public void trace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    write(Visible.lines(trace.toString()));
  }

  /** A text that stays the last of the terminal until it is erased; it has no line end. */
  public void draw(String text) {
    write(Visible.of(text));
  }

  /** Takes away what is drawn. */
  public void erase() {
    write(ERASE);
  }

  /** Ends a line that another has begun. */
  public void endLine() {
    write("\n");
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST_LINE) {
      return line;
    }
    int half = (LONGEST_LINE - CUT.length()) / 2;
    int from = line.length() - half;
    int to = Character.isHighSurrogate(line.charAt(half - 1)) ? half - 1 : half;
    return line.substring(0, to)
        + CUT
        + line.substring(Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from);
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, bytes.length);
  }

  private void write(byte[] bytes, int count) {
    synchronized (err) {
      try {
        err.write(bytes, 0, count);
        err.flush();
      } catch (IOException nobodyListens) {
        // there is no other place to tell it
      }
    }
  }
}
