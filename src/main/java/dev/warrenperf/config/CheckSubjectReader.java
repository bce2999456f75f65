package dev.warrenperf.config;

import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckSubject.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** The keys of a waiver that say what it excuses: one that names a target, one that says what. */
final class CheckSubjectReader {

  /** What names a target. */
  static final List<String> NAMES =
      List.of("operation", "rate", "ratio", "gauge", "resource", "failover");

  /** Which figure of it. */
  static final List<String> FIGURES = List.of("quantile", "mean", "use", "change");

  private static final Map<String, Kind> USES = Map.of("cpu", Kind.CPU, "memory", Kind.MEMORY);

  private static final Map<String, Kind> KINDS =
      Map.of(
          "operation", Kind.OPERATION,
          "rate", Kind.RATE,
          "ratio", Kind.RATIO,
          "gauge", Kind.GAUGE,
          "failover", Kind.FAILOVER);

  private final Problems problems;
  private final Values values;

  CheckSubjectReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  Optional<CheckSubject> read(Entry entry) {
    List<String> given = NAMES.stream().filter(entry::has).toList();
    if (given.size() != 1) {
      if (!given.isEmpty() || NAMES.stream().noneMatch(entry::isMisspelt)) {
        entry.fault(
            "expected exactly one of "
                + String.join(", ", NAMES)
                + " in a waiver, found "
                + (given.isEmpty() ? "none" : String.join(", ", given)));
      }
      return Optional.empty();
    }
    String key = given.get(0);
    Optional<String> name = entry.demand(key).flatMap(values::name);
    if (!figuresFit(entry, key)) {
      return Optional.empty();
    }
    return name.flatMap(text -> target(entry, key, text));
  }

  /** Each kind of target has figures of its own. */
  private boolean figuresFit(Entry entry, String key) {
    List<String> given = FIGURES.stream().filter(entry::has).toList();
    boolean fit =
        switch (key) {
          case "operation" -> given.size() == 1 && !entry.has("use");
          case "resource" -> entry.has("use") && without(given, "use", "change").isEmpty();
          case "failover" -> given.isEmpty();
          default -> without(given, "change").isEmpty();
        };
    if (!fit && FIGURES.stream().noneMatch(entry::isMisspelt)) {
      entry.fault(
          "expected "
              + expected(key)
              + ", found "
              + (given.isEmpty() ? "none of these" : String.join(", ", given)));
    }
    return fit;
  }

  private static List<String> without(List<String> given, String... allowed) {
    List<String> known = List.of(allowed);
    return given.stream().filter(key -> !known.contains(key)).toList();
  }

  private static String expected(String key) {
    return switch (key) {
      case "operation" -> "exactly one of quantile, mean, change in a waiver of an operation";
      case "resource" -> "use: cpu or use: memory, and perhaps change, in a waiver of a resource";
      case "failover" -> "neither quantile, mean, use nor change in a waiver of a failover";
      default -> "no figure, or change, in a waiver of a " + key;
    };
  }

  private Optional<CheckSubject> target(Entry entry, String key, String name) {
    Optional<Kind> kind =
        key.equals("resource")
            ? entry.get("use").flatMap(node -> values.word(node, USES))
            : Optional.of(KINDS.get(key));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    if (entry.has("change")) {
      return isTrue(entry, "change")
          ? Optional.of(CheckSubject.change(kind.orElseThrow(), name))
          : Optional.empty();
    }
    if (entry.has("mean")) {
      return isTrue(entry, "mean") ? Optional.of(CheckSubject.mean(name)) : Optional.empty();
    }
    return entry.has("quantile")
        ? entry
            .get("quantile")
            .flatMap(node -> QuantileName.read(node, problems))
            .map(q -> CheckSubject.quantile(name, q))
        : Optional.of(CheckSubject.value(kind.orElseThrow(), name));
  }

  /** {@code mean: true}: the key alone says it, and false would say nothing. */
  private boolean isTrue(Entry entry, String key) {
    Node node = entry.get(key).orElseThrow();
    boolean stated = Values.scalar(node).filter("true"::equals).isPresent();
    if (!stated) {
      problems.add(node, "expected " + key + ": true, found " + Values.found(node));
    }
    return stated;
  }

  /** All keys, for a message. */
  static List<String> keys() {
    return Stream.of(NAMES, FIGURES).flatMap(List::stream).toList();
  }
}
