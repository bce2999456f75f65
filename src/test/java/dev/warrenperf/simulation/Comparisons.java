package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the runs of a design, writes them, and has {@code compare} compare them. */
record Comparisons(Design design) implements Trial<Compared> {

  @Override
  public Compared once(SplittableRandom random, Path place) throws IOException {
    RunFiles files = RunFiles.in(place, design);
    return compared(design, files, files.baseline(random), files.candidate(random));
  }

  /** Compares runs that are there. */
  static Compared compared(
      Design design, RunFiles files, List<String> baseline, List<String> candidate) {
    List<String> arguments = new ArrayList<>(design.options());
    arguments.addAll(List.of("--targets", files.targets().toString()));
    arguments.addAll(baseline);
    arguments.add("--");
    arguments.addAll(candidate);
    return Compared.by(arguments);
  }
}
