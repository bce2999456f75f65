package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Difference.Field;
import dev.warrenperf.comparison.Difference.Weight;
import dev.warrenperf.comparison.MeasuredRun.MeasuredNode;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
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

  private static final String UNTOLD = "not given";

  private final SideRuns reference;
  private final SideRuns candidate;
  private final List<Difference> found = new ArrayList<>();

  private Differences(SideRuns reference, SideRuns candidate) {
    this.reference = reference;
    this.candidate = candidate;
  }

  /** The weightiest first, otherwise in a fixed order of fields; empty when all is alike. */
  static List<Difference> of(SideRuns reference, SideRuns candidate, ComparisonSettings settings) {
    Differences differences = new Differences(reference, candidate);
    if (!reference.used().isEmpty() && !candidate.used().isEmpty()) {
      differences.find();
      new OrderDifferences(reference, candidate, settings).find(differences);
    }
    differences.found.sort(Comparator.comparing(Difference::weight));
    return List.copyOf(differences.found);
  }

  private void find() {
    versions();
    word(Field.SCENARIO, MeasuredRun::scenario, "the scenario differs");
    word(Field.WINDOW, MeasuredRun::window, "the window differs");
    word(Field.NODES, Differences::roles, "the nodes differ");
    environment();
    lengths(Field.DURATION, MeasuredRun::seconds, "the window", OTHER_LENGTH);
    lengths(
        Field.INTERVAL, MeasuredRun::intervalSeconds, "the time between scrapes", Double.MAX_VALUE);
    restarts();
    new LoadDifferences(reference.used(), candidate.used(), this).find();
    LayoutDifferences.find(reference.used(), candidate.used(), this);
  }

  /** Two sides of one version are repeats of it; a side of two versions is none. */
  private void versions() {
    String before = words(reference, MeasuredRun::version);
    String after = words(candidate, MeasuredRun::version);
    if (before.equals(after)) {
      String text =
          before.equals(UNTOLD)
              ? "the version of both sides is unknown"
              : "both sides are of version " + before + ": what differs is not the version";
      add(Field.VERSION, before, after, false, text);
    }
    mixed(reference, before);
    mixed(candidate, after);
  }

  private void mixed(SideRuns side, String versions) {
    if (side.used().stream().map(MeasuredRun::version).distinct().count() > 1) {
      String text = side.label() + " has runs of several versions, " + versions;
      add(Field.VERSION, versions, versions, true, text);
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

  /** What one side does not tell may be alike. */
  private void word(Field field, Function<MeasuredRun, String> value, String what) {
    String before = words(reference, value);
    String after = words(candidate, value);
    if (!before.equals(after)) {
      boolean told = !before.equals(UNTOLD) && !after.equals(UNTOLD);
      add(field, before, after, told, what + ": " + before + " against " + after);
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
      word(
          Field.ENVIRONMENT,
          run -> run.environment().get(name),
          "the environment differs in " + name);
    }
  }

  private void lengths(
      Field field, ToDoubleFunction<MeasuredRun> value, String what, double serious) {
    double before = mean(reference, value);
    double after = mean(candidate, value);
    double factor = Math.max(before / after, after / before);
    if (factor > SAME_LENGTH) {
      double larger = Math.max(before, after);
      String one = Format.beside(before, larger, Unit.SECONDS);
      String other = Format.beside(after, larger, Unit.SECONDS);
      add(field, one, other, factor >= serious, what + " is " + one + " against " + other);
    }
  }

  private static double mean(SideRuns side, ToDoubleFunction<MeasuredRun> value) {
    return side.used().stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private void restarts() {
    long before = restarts(reference);
    long after = restarts(candidate);
    if (before != after) {
      String one = Format.count(before);
      String other = Format.count(after);
      add(Field.RESTARTS, one, other, false, "processes restarted: " + one + " against " + other);
    }
  }

  private static long restarts(SideRuns side) {
    return side.used().stream()
        .flatMap(run -> run.nodes().stream())
        .mapToLong(MeasuredNode::restarts)
        .sum();
  }

  void add(Field field, String before, String after, boolean serious, String text) {
    Weight weight = serious ? Weight.SERIOUS : Weight.NOTE;
    found.add(new Difference(field, candidate.label(), before, after, weight, text));
  }
}
