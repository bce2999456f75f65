package dev.warrenperf.exposition;

import dev.warrenperf.model.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Metric families by name, and what the current body has said of each. Every sample name is a
 * family's name, too: which of the two it is, only the TYPE lines tell.
 *
 * <p>A name that ends with a suffix is tied to the one without it as soon as it is used itself; one
 * that was only ever another's rest is not, so that a name of a thousand suffixes brings one other.
 */
final class Families {

  static final int NONE = -1;

  /** In place of a base for a name that has not been used itself. */
  private static final int UNTIED = -2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<List<Integer>> extensions = new ArrayList<>();
  private Suffix[] suffixes = new Suffix[64];
  private int[] bases = new int[64];
  private MetricType[] types = new MetricType[64];
  private int[] typed = new int[64];
  private int[] touched = new int[64];
  private int[] sampled = new int[64];
  private int[] helped = new int[64];
  private int[] united = new int[64];
  private String[] units = new String[64];
  private int[] unitTold = new int[64];

  /** What was told of a family last, so that the same is told by the same object. */
  private Family[] told = new Family[64];

  private int body;

  /** The families that this body typed or gave samples of, the first {@link #count} of them. */
  private int[] here = new int[64];

  private int count;

  /** Begins a body in which no family has been named yet. */
  void begin() {
    body++;
    count = 0;
  }

  void clear() {
    numbers.clear();
    names.clear();
    extensions.clear();
    Arrays.fill(typed, 0);
    Arrays.fill(touched, 0);
    Arrays.fill(sampled, 0);
    Arrays.fill(helped, 0);
    Arrays.fill(united, 0);
    Arrays.fill(unitTold, 0);
    Arrays.fill(told, null);
  }

  /** Number of families that the body typed or gave samples of. */
  int count() {
    return count;
  }

  /** The number of the family of that name. */
  int number(String name) {
    int number = untied(name);
    if (bases[number] == UNTIED) {
      tie(number);
    }
    return number;
  }

  private int untied(String name) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known != null) {
      return known;
    }
    int number = names.size();
    ensure(number + 1);
    names.add(name);
    extensions.add(null);
    suffixes[number] = Suffix.of(name);
    bases[number] = UNTIED;
    return number;
  }

  private void tie(int family) {
    String name = names.get(family);
    int length = name.length() - suffixes[family].text().length();
    if (length == 0 || length == name.length()) {
      bases[family] = NONE;
      return;
    }
    int base = untied(name.substring(0, length));
    bases[family] = base;
    if (extensions.get(base) == null) {
      extensions.set(base, new ArrayList<>(1));
    }
    extensions.get(base).add(family);
  }

  private void ensure(int size) {
    if (size > bases.length) {
      int length = size * 2;
      suffixes = Arrays.copyOf(suffixes, length);
      bases = Arrays.copyOf(bases, length);
      types = Arrays.copyOf(types, length);
      typed = Arrays.copyOf(typed, length);
      touched = Arrays.copyOf(touched, length);
      sampled = Arrays.copyOf(sampled, length);
      helped = Arrays.copyOf(helped, length);
      united = Arrays.copyOf(united, length);
      units = Arrays.copyOf(units, length);
      unitTold = Arrays.copyOf(unitTold, length);
      told = Arrays.copyOf(told, length);
    }
  }

  String name(int family) {
    return names.get(family);
  }

  /** The suffix that the name ends with. */
  Suffix suffix(int family) {
    return suffixes[family];
  }

  /** The family that is named like this one without its suffix; NONE without a suffix. */
  int base(int family) {
    return bases[family];
  }

  /** The families that are named like this one and a suffix. */
  List<Integer> extensions(int family) {
    List<Integer> known = extensions.get(family);
    return known == null ? List.of() : known;
  }

  /** The family that a sample of this name belongs to by the TYPE lines so far. */
  int resolve(int name, boolean openMetrics) {
    int base = bases[name];
    boolean taken =
        base != NONE && typed[base] == body && types[base].takes(suffixes[name], openMetrics);
    return taken ? base : name;
  }

  /** The type by its TYPE line in this body; null without one. */
  MetricType type(int family) {
    return typed[family] == body ? types[family] : null;
  }

  void setType(int family, MetricType type) {
    meet(family);
    typed[family] = body;
    types[family] = type;
  }

  boolean sampled(int family) {
    return sampled[family] == body;
  }

  void setSampled(int family) {
    if (sampled[family] != body) {
      meet(family);
      sampled[family] = body;
    }
  }

  private void meet(int family) {
    if (typed[family] != body && sampled[family] != body) {
      if (count == here.length) {
        here = Arrays.copyOf(here, count * 2);
      }
      here[count++] = family;
    }
  }

  /** Whether any line of this body belongs to the family. */
  boolean touched(int family) {
    return touched[family] == body;
  }

  void touch(int family) {
    touched[family] = body;
  }

  /** Notes a HELP line; returns whether there was one before. */
  boolean setHelp(int family) {
    boolean before = helped[family] == body;
    helped[family] = body;
    return before;
  }

  /** Notes a UNIT line; returns whether there was one before. */
  boolean setUnit(int family) {
    boolean before = united[family] == body;
    united[family] = body;
    return before;
  }

  boolean hasUnit(int family) {
    return united[family] == body;
  }

  /** Notes what a UNIT line says, which in text is a comment; the first one counts. */
  void tellUnit(int family, String unit) {
    if (unitTold[family] != body) {
      unitTold[family] = body;
      units[family] = unit;
    }
  }

  /** What this body says of its families, in the order in which it named them. */
  List<Family> told() {
    List<Family> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(told(here[i]));
    }
    return all;
  }

  private Family told(int family) {
    String type = typed[family] == body ? types[family].word() : null;
    String unit = unitTold[family] == body ? units[family] : null;
    Family before = told[family];
    if (before == null
        || !Objects.equals(before.type(), type)
        || !Objects.equals(before.unit(), unit)) {
      told[family] = new Family(names.get(family), type, unit);
    }
    return told[family];
  }
}
