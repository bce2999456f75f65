package dev.warrenperf.input.samples;

import dev.warrenperf.model.ClosedClients;
import java.math.BigDecimal;
import java.util.Arrays;

/** How many calls of a file were under way at once, as far as every one of them tells. */
final class CallOverlap {

  /**
   * The share of their time that clients of a closed loop wait for answers, at least. Think time, a
   * ramp, or an open loop leaves the mean number of calls further below the largest.
   */
  private static final double WAITING = 0.9;

  private double[] begin = new double[1024];
  private double[] end = new double[1024];
  private int size;
  private double step;

  /**
   * Adds a call.
   *
   * @param began in seconds since any instant
   * @param precision the step in which that is told, in seconds
   */
  void add(BigDecimal began, BigDecimal duration, double precision) {
    if (size == begin.length) {
      begin = Arrays.copyOf(begin, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
    }
    begin[size] = began.doubleValue();
    end[size++] = began.add(duration).doubleValue();
    step = Math.max(step, precision);
  }

  int size() {
    return size;
  }

  /** Null unless the calls, all of them added, are those of a closed loop. */
  ClosedClients closed() {
    if (size == 0) {
      return null;
    }
    double span = max(end) - min(begin);
    double busy = 0;
    for (int i = 0; i < size; i++) {
      busy += end[i] - begin[i];
    }
    int clients = most();
    double mean = busy / span;
    return span > 0 && mean >= WAITING * clients && mean <= clients / WAITING
        ? new ClosedClients(clients, span)
        : null;
  }

  /** The most calls at once, which the steps of what is told do not only seem to overlap. */
  private int most() {
    double[] from = new double[size];
    double[] to = new double[size];
    int held = 0;
    for (int i = 0; i < size; i++) {
      if (end[i] - begin[i] > 2 * step) {
        from[held] = begin[i] + step;
        to[held++] = end[i] - step;
      }
    }
    Arrays.sort(from, 0, held);
    Arrays.sort(to, 0, held);
    int most = 0;
    int ended = 0;
    for (int i = 0; i < held; i++) {
      while (to[ended] <= from[i]) {
        ended++;
      }
      most = Math.max(most, i + 1 - ended);
    }
    return most;
  }

  private double min(double[] values) {
    return Arrays.stream(values, 0, size).min().orElseThrow();
  }

  private double max(double[] values) {
    return Arrays.stream(values, 0, size).max().orElseThrow();
  }
}
