package dev.warrenperf.config;

import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckSubject.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of a waiver that say what it excuses: one that names a target, one that says what. */
final class CheckSubjectReader {

  /** What names a target. */
  static final List<String> NAMES =
      Arrays.stream(Kind.values()).map(Kind::entry).distinct().toList();

  /** Which figure of it. */
  static final List<String> FIGURES = List.of("quantile", "mean", "use", "change");

  static final Map<String, Kind> USES = Map.of("cpu", Kind.CPU, "memory", Kind.MEMORY);

  private static final Map<String, Kind> KINDS =
      Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind));

  private CheckSubjectReader() {}

  /** Null, and a problem, where the keys do not say it. */
  static CheckSubject read(Entry entry) {
    List<String> given = entry.one(NAMES);
    if (given.size() != 1) {
      return null;
    }
    String key = given.get(0);
    String name = entry.get(key, Value::name);
    return figuresFit(entry, key) && name != null ? subject(entry, key, name) : null;
  }

  /** Each kind of target has figures of its own. */
  private static boolean figuresFit(Entry entry, String key) {
    List<String> given = entry.given(FIGURES);
    boolean fit =
        switch (key) {
          case "operation" -> given.size() == 1 && !entry.has("use");
          case "resource" -> entry.has("use") && List.of("use", "change").containsAll(given);
          case "failover" -> given.isEmpty();
          default -> List.of("change").containsAll(given);
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

  private static String expected(String key) {
    return switch (key) {
      case "operation" -> "exactly one of quantile, mean, change in a waiver of an operation";
      case "resource" -> "use: cpu or use: memory, and perhaps change, in a waiver of a resource";
      case "failover" -> "neither quantile, mean, use nor change in a waiver of a failover";
      default -> "no quantile, mean or use, only change, in a waiver of a " + key;
    };
  }

  private static CheckSubject subject(Entry entry, String key, String name) {
    Kind kind = key.equals("resource") ? entry.get("use", use -> use.word(USES)) : KINDS.get(key);
    if (kind == null) {
      return null;
    }
    if (entry.has("change")) {
      return isTrue(entry, "change") ? CheckSubject.change(kind, name) : null;
    }
    if (entry.has("mean")) {
      return isTrue(entry, "mean") ? CheckSubject.mean(name) : null;
    }
    if (entry.has("quantile")) {
      Double q = entry.get("quantile", QuantileName::read);
      return q == null ? null : CheckSubject.quantile(name, q);
    }
    return CheckSubject.value(kind, name);
  }

  /** {@code mean: true}: the key alone says it, and false would say nothing. */
  private static boolean isTrue(Entry entry, String key) {
    Value value = entry.get(key);
    return value.checked("true".equals(value.scalar()) ? true : null, key + ": true") != null;
  }
}
