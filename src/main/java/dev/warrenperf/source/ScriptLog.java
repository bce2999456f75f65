package dev.warrenperf.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
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
  private static final Pattern ITERATION =
      Pattern.compile("Iteration [0-9]+: (failed after )?([0-9]+)ms");
  private static final Pattern AVERAGE = Pattern.compile("Average [^:]*: ([0-9]{1,15})ms");
  private static final int LONGEST_LINE = 200;

  private final SamplesRequest request;
  private final String origin;
  private final Notices notices;
  private final FileFaults faults;
  private final SampleTally tally = new SampleTally(DurationUnit.MS);
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
    return text.lines().anyMatch(line -> isIteration(line.stripTrailing()));
  }

  private static boolean isIteration(String line) {
    return line.startsWith(WORD)
        && line.length() <= LONGEST_LINE
        && ITERATION.matcher(line).matches();
  }

  ClientSamples read(String text) throws MalformedInputException {
    boolean otherUnit = request.unit() != null && request.unit() != DurationUnit.MS;
    if (otherUnit || request.status() != null) {
      throw new MalformedInputException(
          origin + ": expected neither unit= nor status=, since the lines say ms, found one");
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
            request, origin, ClientSamples.Kind.SCRIPT, ClientSamples.Rounding.DOWN, Double.NaN);
    if (average != null) {
      compare(samples);
    }
    return samples;
  }

  private void line(String line, int number) {
    if (line.startsWith(WORD)) {
      Matcher iteration = ITERATION.matcher(line);
      if (iteration.matches()) {
        iteration(iteration, line, number);
      } else {
        broken(line, number);
      }
    } else if (average == null) {
      Matcher told = AVERAGE.matcher(line);
      if (told.matches()) {
        average = told.group(1);
        averageLine = number;
      }
    }
  }

  private void iteration(Matcher iteration, String line, int number) {
    BigDecimal duration = tally.duration(iteration.group(2));
    if (duration == null) {
      broken(line, number);
      return;
    }
    all = all.add(duration.toBigInteger());
    if (iteration.group(1) == null) {
      succeeded = succeeded.add(duration.toBigInteger());
      successes++;
      tally.success(duration);
    } else {
      tally.failure("failed");
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
          head
              + "which is the mean of its "
              + successes
              + " successful iterations, "
              + ours
              + " ms, cut to whole milliseconds.",
          origin,
          averageLine);
    } else {
      notices.warning(
          "samples-average",
          head
              + "the mean of its "
              + successes
              + " successful iterations is "
              + ours
              + " ms"
              + reason(),
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
