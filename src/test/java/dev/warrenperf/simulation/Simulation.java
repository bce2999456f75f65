package dev.warrenperf.simulation;

import dev.warrenperf.cli.InThisProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws runs, writes them, and has the whole command compare them, again and again. */
final class Simulation {

  private static final Pattern TALLY =
      Pattern.compile(
          "\"slower\": (\\d+),.*?\"faster\": (\\d+),\\s*\"same\": (\\d+)", Pattern.DOTALL);

  private static final int SLOWER = 11;

  private final Design design;
  private final RunFiles files;

  private Simulation(Design design, RunFiles files) {
    this.design = design;
    this.files = files;
  }

  /**
   * The outcomes of independent comparisons.
   *
   * @param place a directory that is there, for the files
   * @param seed the same seed gives the same outcomes
   */
  static Outcomes of(Design design, int comparisons, long seed, Path place) throws IOException {
    Simulation simulation = new Simulation(design, RunFiles.in(place, design));
    SplittableRandom random = new SplittableRandom(seed);
    Outcomes outcomes = new Outcomes(0, 0, 0, 0);
    for (int i = 0; i < comparisons; i++) {
      outcomes = outcomes.plus(simulation.one(random.split()));
    }
    return outcomes;
  }

  private Outcomes one(SplittableRandom random) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("compare", "--format", "json"));
    arguments.addAll(List.of("--targets", files.targets().toString()));
    if (design.told()) {
      arguments.addAll(List.of("--run-noise", 100 * design.noise() + "%"));
    }
    arguments.addAll(files.side("baseline", Slowdown.NONE, random));
    arguments.add("--");
    arguments.addAll(files.side("candidate", design.slowdown(), random));
    return outcome(InThisProcess.run(arguments.toArray(String[]::new)));
  }

  private static Outcomes outcome(InThisProcess command) {
    Matcher tally = TALLY.matcher(command.out());
    if (!tally.find()) {
      throw new IllegalStateException("expected a comparison, found: " + command.err());
    }
    boolean slower = command.exitCode() == SLOWER;
    if (slower != !tally.group(1).equals("0") || (!slower && command.exitCode() != 0)) {
      throw new IllegalStateException("exit code " + command.exitCode() + ": " + tally.group());
    }
    return new Outcomes(1, slower ? 1 : 0, any(tally.group(2)), any(tally.group(3)));
  }

  private static int any(String count) {
    return count.equals("0") ? 0 : 1;
  }
}
