package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Difference.Weight;
import dev.warrenperf.comparison.MeasuredRun.MeasuredNode;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Whether two sides can be compared at all: field by field, what is not alike. */
final class Differences {

  /** Scrapes this much longer apart, or runs this much longer, are not alike. */
  private static final double SAME_LENGTH = 1.1;

  /** A run this much longer or shorter is another benchmark. */
  private static final double OTHER_LENGTH = 2;

  private static final String UNTOLD = "not told";

  private final SideRuns reference;
  private final SideRuns candidate;
  private final List<Difference> found = new ArrayList<>();

  private Differences(SideRuns reference, SideRuns candidate) {
    this.reference = reference;
    this.candidate = candidate;
  }

  /** The weightiest first, otherwise in a fixed order of fields; empty when all is alike. */
  static List<Difference> of(SideRuns reference, SideRuns candidate) {
    Differences differences = new Differences(reference, candidate);
    if (!reference.used().isEmpty() && !candidate.used().isEmpty()) {
      differences.find();
    }
    differences.found.sort(Comparator.comparing(Difference::weight));
    return List.copyOf(differences.found);
  }

  private void find() {
    versions();
    word("scenario", MeasuredRun::scenario, "the scenario");
    word("window", MeasuredRun::window, "the window");
    word("nodes", Differences::roles, "the nodes");
    environment();
    lengths("duration", MeasuredRun::seconds, "the window", OTHER_LENGTH);
    lengths("interval", MeasuredRun::intervalSeconds, "the time between scrapes", Double.MAX_VALUE);
    restarts();
    found.addAll(new LoadDifferences(reference.used(), candidate.used()).find());
    found.addAll(LayoutDifferences.of(reference.used(), candidate.used()));
  }

  /** Two sides of one version are repeats of it; a side of two versions is none. */
  private void versions() {
    String before = words(reference, MeasuredRun::version);
    String after = words(candidate, MeasuredRun::version);
    if (before.equals(after)) {
      String text =
          before.equals(UNTOLD)
              ? "neither side tells its version"
              : "both sides are of version " + before + ": what differs is not the version";
      add("version", before, after, Weight.NOTE, text);
    }
    mixed(reference, before);
    mixed(candidate, after);
  }

  private void mixed(SideRuns side, String versions) {
    if (side.used().stream().map(MeasuredRun::version).distinct().count() > 1) {
      add(
          "version",
          versions,
          versions,
          Weight.SERIOUS,
          side.label() + " has runs of several versions, " + versions);
    }
  }

  private static String words(SideRuns side, Function<MeasuredRun, String> field) {
    return side.used().stream()
        .map(field)
        .map(value -> Objects.requireNonNullElse(value, UNTOLD))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private void word(String field, Function<MeasuredRun, String> value, String what) {
    String before = words(reference, value);
    String after = words(candidate, value);
    if (!before.equals(after)) {
      boolean told = !before.equals(UNTOLD) && !after.equals(UNTOLD);
      add(
          field,
          before,
          after,
          told ? Weight.SERIOUS : Weight.NOTE,
          what + " differ" + (what.endsWith("s") ? "" : "s") + ": " + before + " against " + after);
    }
  }

  /** {@code 3 managers and 3 workers}; a node whose role is not told is a node. */
  private static String roles(MeasuredRun run) {
    SortedMap<String, Long> roles =
        run.nodes().stream()
            .collect(
                Collectors.groupingBy(
                    node -> Objects.requireNonNullElse(node.role(), "node"),
                    TreeMap::new,
                    Collectors.counting()));
    return roles.entrySet().stream()
        .map(role -> Format.counted(role.getValue(), role.getKey()))
        .collect(Collectors.joining(" and "));
  }

  private void environment() {
    SortedSet<String> names = new TreeSet<>();
    reference.used().forEach(run -> names.addAll(run.environment().keySet()));
    candidate.used().forEach(run -> names.addAll(run.environment().keySet()));
    for (String name : names) {
      String before = words(reference, run -> run.environment().get(name));
      String after = words(candidate, run -> run.environment().get(name));
      if (!before.equals(after)) {
        boolean told = !before.equals(UNTOLD) && !after.equals(UNTOLD);
        add(
            "environment",
            before,
            after,
            told ? Weight.SERIOUS : Weight.NOTE,
            "the environment differs in " + name + ": " + before + " against " + after);
      }
    }
  }

  private void lengths(
      String field, ToDoubleFunction<MeasuredRun> value, String what, double serious) {
    double before = mean(reference, value);
    double after = mean(candidate, value);
    double factor = Math.max(before / after, after / before);
    if (factor > SAME_LENGTH) {
      String one = Format.seconds(before);
      String other = Format.seconds(after);
      add(
          field,
          one,
          other,
          factor >= serious ? Weight.SERIOUS : Weight.NOTE,
          what + " is " + one + " against " + other);
    }
  }

  private static double mean(SideRuns side, ToDoubleFunction<MeasuredRun> value) {
    return side.used().stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private void restarts() {
    long before = restarts(reference);
    long after = restarts(candidate);
    if (before != after) {
      add(
          "restarts",
          Format.count(before),
          Format.count(after),
          Weight.NOTE,
          "processes restarted: " + Format.count(before) + " against " + Format.count(after));
    }
  }

  private static long restarts(SideRuns side) {
    return side.used().stream()
        .flatMap(run -> run.nodes().stream())
        .mapToLong(MeasuredNode::restarts)
        .sum();
  }

  private void add(String field, String before, String after, Weight weight, String text) {
    found.add(new Difference(field, before, after, weight, text));
  }
}
