package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * One run a side, versions alike, with the noise that somebody found in a few runs of earlier and
 * tells with its degrees of freedom.
 *
 * @param noise the true one
 * @param runs of earlier, from 2
 */
record TypedNoise(double noise, int runs) implements Trial<Compared> {

  @Override
  public Compared once(SplittableRandom random, Path place) throws IOException {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < runs; i++) {
      double log = noise * random.nextGaussian();
      sum += log;
      squares += log * log;
    }
    double deviation = Math.sqrt((squares - sum * sum / runs) / (runs - 1));
    String told = String.format(Locale.ROOT, "%.3f%%:%d", 100 * deviation, runs - 1);
    Design design = Design.repeats(1, 2000, noise, Shape.MEDIUM).telling(told);
    return new Comparisons(design).once(random, place);
  }
}
