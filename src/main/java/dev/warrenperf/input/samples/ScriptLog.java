package dev.warrenperf.input.samples;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.bytes.TextFile;
import dev.warrenperf.input.FileFaults;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.DecimalText;
import dev.warrenperf.unit.Printable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Reads what a benchmark script printed: {@code Iteration 1: 35ms}, {@code Iteration 2: failed
 * after 19ms}, and its own {@code Average Service Creation Latency: 35ms}. Such scripts cut
 * nanoseconds to whole milliseconds. Other lines are the script's prose and are passed over.
 */
final class ScriptLog {

  private static final String WORD = "Iteration ";
  private static final String FAILED = "failed after ";
  private static final Pattern AVERAGE = Pattern.compile("Average [^:]*: ([0-9]{1,15})ms");
  private static final int LONGEST_LINE = 200;

  /** {@code Iteration 1: 35ms} or {@code Iteration 2: failed after 19ms}. */
  private record Iteration(boolean failed, String millis) {

    /** Null for a line that is none. */
    static Iteration of(String line) {
      int number = DecimalText.digits(line, WORD.length());
      if (number == WORD.length() || !line.startsWith(": ", number)) {
        return null;
      }
      boolean failed = line.startsWith(FAILED, number + 2);
      int first = number + 2 + (failed ? FAILED.length() : 0);
      int end = DecimalText.digits(line, first);
      boolean whole = end > first && line.startsWith("ms", end) && line.length() == end + 2;
      return whole ? new Iteration(failed, line.substring(first, end)) : null;
    }
  }

  private final SamplesRequest request;
  private final String origin;
  private final Notices notices;
  private final FileFaults faults;
  private final SampleTally tally = new SampleTally(DurationUnit.MS, "");
  private BigInteger succeeded = BigInteger.ZERO;
  private BigInteger all = BigInteger.ZERO;
  private int successes;
  private String average;
  private int averageLine;

  ScriptLog(SamplesRequest request, String origin, Notices notices) {
    this.request = request;
    this.origin = origin;
    this.notices = notices;
    this.faults = new FileFaults(origin, notices);
  }

  /** Whether any line is one of an iteration. */
  static boolean isScript(String text) {
    for (int at = TextFile.line(text, WORD, 0); at >= 0; at = TextFile.line(text, WORD, at + 1)) {
      if (Iteration.of(TextFile.restOfLine(text, at).stripTrailing()) != null) {
        return true;
      }
    }
    return false;
  }

  ClientSamples read(String text) throws MalformedInputException {
    SampleColumns asked = request.columns();
    if ((asked.unit() != null && asked.unit() != DurationUnit.MS) || asked.namesAny()) {
      throw new MalformedInputException(
          origin
              + ": expected neither unit= nor status=, nor any other column, since the lines say"
              + " ms, found one");
    }
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() <= LONGEST_LINE) {
        line(line.strip(), number);
      }
    }
    faults.tellOthers();
    ClientSamples samples =
        tally.samples(
            request.name(),
            origin,
            ClientSamples.Kind.SCRIPT,
            ClientSamples.Rounding.DOWN,
            Double.NaN);
    if (average != null) {
      compare(samples);
    }
    return samples.beside(faults.count());
  }

  private void line(String line, int number) {
    if (line.startsWith(WORD)) {
      Iteration iteration = Iteration.of(line);
      BigDecimal duration =
          iteration == null ? null : SampleTally.duration(iteration.millis(), DurationUnit.MS);
      if (duration == null) {
        broken(line, number);
      } else {
        take(iteration, duration);
      }
    } else if (average == null) {
      Matcher told = AVERAGE.matcher(line);
      if (told.matches()) {
        average = told.group(1);
        averageLine = number;
      }
    }
  }

  private void take(Iteration iteration, BigDecimal duration) {
    all = all.add(duration.toBigInteger());
    if (iteration.failed()) {
      tally.failure("failed");
    } else {
      succeeded = succeeded.add(duration.toBigInteger());
      successes++;
      tally.success(duration);
    }
  }

  private void broken(String line, int number) {
    faults.broken(
        "expected \"Iteration 1: 35ms\" or \"Iteration 1: failed after 35ms\", found '"
            + Printable.of(line, 60)
            + "': the line is not used",
        number);
  }

  /** The script's own average beside ours, with what explains the difference. */
  private void compare(ClientSamples samples) {
    String ours =
        BigDecimal.valueOf(samples.mean() * 1000)
            .setScale(1, RoundingMode.HALF_EVEN)
            .toPlainString();
    String head = "The script's own average is " + average + " ms, ";
    if (is(succeeded, successes)) {
      notices.info(
          "samples-average",
          "%swhich is the mean of its %s successful iterations, %s ms, cut to whole milliseconds."
              .formatted(head, successes, ours),
          origin,
          averageLine);
    } else {
      notices.warning(
          "samples-average",
          "%sthe mean of its %s successful iterations is %s ms%s"
              .formatted(head, successes, ours, reason()),
          origin,
          averageLine);
    }
  }

  private String reason() {
    int iterations = successes + tally.failed();
    if (tally.failed() > 0 && is(all, iterations)) {
      return ": it divides over all " + iterations + " iterations, those that failed included.";
    }
    if (tally.failed() > 0 && is(succeeded, iterations)) {
      return ": it divides by all " + iterations + " iterations, also by those that failed.";
    }
    return "; the iterations in the file do not explain it.";
  }

  private boolean is(BigInteger total, int iterations) {
    return total.divide(BigInteger.valueOf(iterations)).equals(new BigInteger(average));
  }
}
