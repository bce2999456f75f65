package dev.warrenperf.judge;

import java.util.Arrays;
import java.util.Random;

/**
 * One queue before one server, seen by nodes that each count a part of what comes and goes.
 *
 * @param arrivals instants by node, ascending
 * @param departures likewise
 */
public record OpenLoop(double[][] arrivals, double[][] departures) {

  /** Arrivals and services by chance alone. */
  public static OpenLoop run(Random random, double load, double server, double seconds, int nodes) {
    double[][] arrivals = new double[nodes][(int) (2 * load * seconds)];
    double[][] departures = new double[nodes][(int) (2 * load * seconds)];
    int[] came = new int[nodes];
    int[] went = new int[nodes];
    double begins = 20 * random.nextDouble();
    double free = 0;
    for (double t = begins; t < seconds; t += exponential(random, load)) {
      int node = random.nextInt(nodes);
      arrivals[node][came[node]++] = t;
      free = Math.max(free, t) + exponential(random, server);
      if (free < seconds) {
        int other = random.nextInt(nodes);
        departures[other][went[other]++] = free;
      }
    }
    for (int n = 0; n < nodes; n++) {
      arrivals[n] = Arrays.copyOf(arrivals[n], came[n]);
      departures[n] = Arrays.copyOf(departures[n], went[n]);
    }
    return new OpenLoop(arrivals, departures);
  }

  private static double exponential(Random random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }

  public int nodes() {
    return arrivals.length;
  }

  public int arrived(int node, double t) {
    return until(arrivals[node], t);
  }

  public int served(int node, double t) {
    return until(departures[node], t);
  }

  public int waiting(double t) {
    int waiting = 0;
    for (int n = 0; n < nodes(); n++) {
      waiting += arrived(n, t) - served(n, t);
    }
    return waiting;
  }

  private static int until(double[] ascending, double t) {
    int found = Arrays.binarySearch(ascending, t);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** The most that was ever served in so many seconds. */
  public int most(double seconds) {
    double[] all = Arrays.stream(departures).flatMapToDouble(Arrays::stream).sorted().toArray();
    int most = 0;
    int from = 0;
    for (int to = 0; to < all.length; to++) {
      while (all[to] - all[from] > seconds) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
