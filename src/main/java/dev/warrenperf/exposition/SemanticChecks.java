package dev.warrenperf.exposition;

import dev.warrenperf.exposition.SeriesTraits.Bound;
import dev.warrenperf.model.Family;
import dev.warrenperf.model.Problem.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the grammar cannot see: lines and values that Prometheus ingests although the format's
 * specification, or its reference parser, forbids them. For OpenMetrics that is section 4 of the
 * specification; for text what Go's expfmt refuses, and as mere notices histograms that do not fit
 * together.
 *
 * <p>Runs over every sample of a body that is parsed as a whole, so it works on numbers alone;
 * names and labels are looked at once, in {@code SeriesTraits}.
 */
final class SemanticChecks {

  /** OpenMetrics 1.0: the combined length of an exemplar's label names and values. */
  private static final int LONGEST_EXEMPLAR = 128;

  private final ProblemList problems;
  private final Families families = new Families();
  private final SeriesTraits traits;
  private final SampleValueCheck values;
  private final HistogramCheck histogram;
  private boolean openMetrics;
  private int body;
  private int current;

  /** Samples that are checked together have one number above 0, ascending in the body. */
  private int points;

  private int histogramPoint;

  /** Of the sample taken last; its point is 0 when its value may be any. */
  private int point;

  private MetricType pointType;
  private Suffix partSuffix = Suffix.NONE;
  private int group;
  private int[] groupsSeen = new int[64];
  private int[] interleaved = new int[64];
  private boolean timestamped;
  private double timestamp;
  private boolean lastTimestamped;
  private double lastTimestamp;
  private int exemplar;

  SemanticChecks(SeriesCatalog catalog, ProblemList problems) {
    this.problems = problems;
    this.traits = new SeriesTraits(catalog, families);
    this.values = new SampleValueCheck(problems, catalog);
    this.histogram = new HistogramCheck(problems);
  }

  /** Whether sums are held against buckets; not unless set. */
  void setSums(boolean held) {
    histogram.setSums(held);
  }

  /** Number of families that the body typed or gave samples of. */
  int families() {
    return families.count();
  }

  /** What the body says of its families. */
  List<Family> told() {
    return families.told();
  }

  /** Notes the unit that a line tells of a family. */
  void unit(int family, String unit) {
    families.tellUnit(family, unit);
  }

  void begin(boolean isOpenMetrics) {
    openMetrics = isOpenMetrics;
    body++;
    points = 0;
    families.begin();
    current = Families.NONE;
    group = -1;
    clearExtras();
    histogram.end();
  }

  /** Forgets the series, when the catalog does. */
  void clear() {
    traits.clear();
    families.clear();
  }

  /** Ends the body: the last histogram is complete. */
  void end() {
    histogram.end();
  }

  /** The number by which {@link #metadata} knows the family, until {@link #clear}. */
  int family(String name) {
    return families.number(name);
  }

  void metadata(MetadataLine.Keyword keyword, int family, MetricType type, int line) {
    enter(family, line);
    if (families.sampled(family) && (openMetrics || keyword == MetadataLine.Keyword.TYPE)) {
      problem(
          line,
          () ->
              "expected "
                  + keyword
                  + " before the samples, found it behind them: "
                  + families.name(family));
    }
    boolean repeated =
        switch (keyword) {
          case HELP -> families.setHelp(family);
          case UNIT -> families.setUnit(family);
          case TYPE -> families.type(family) != null;
          case EOF, COMMENT -> throw new IllegalArgumentException(keyword + " has no family");
        };
    if (repeated) {
      problem(
          line,
          () ->
              "expected one " + keyword + " of a family, found another: " + families.name(family));
    }
    if (keyword == MetadataLine.Keyword.TYPE) {
      type(family, type, line);
    }
    checkUnit(family, line);
  }

  private void type(int family, MetricType type, int line) {
    families.setType(family, type);
    if (!openMetrics) {
      return;
    }
    for (int extension : families.extensions(family)) {
      if (families.touched(extension) && type.takes(families.suffix(extension), true)) {
        clash(family, extension, line);
      }
    }
    int base = families.base(family);
    if (base != Families.NONE && families.resolve(family, true) == base) {
      clash(base, family, line);
    }
  }

  private void clash(int family, int extension, int line) {
    problem(
        line,
        () ->
            "expected names that do not clash, found "
                + families.name(extension)
                + " beside the "
                + families.type(family).word()
                + " "
                + families.name(family));
  }

  private void checkUnit(int family, int line) {
    MetricType type = families.type(family);
    if (families.hasUnit(family) && (type == MetricType.INFO || type == MetricType.STATESET)) {
      problem(
          line,
          () -> "expected no unit, found one for the " + type.word() + " " + families.name(family));
    }
  }

  /** The timestamp of the sample that comes next, in the format's own unit. */
  void timestamp(double of) {
    timestamped = true;
    timestamp = of;
  }

  /** The exemplar of the sample that comes next, by the length of its labels. */
  void exemplar(int length) {
    exemplar = length;
  }

  void sample(int series, double value, int line, int column) {
    int owner = traits.owner(series);
    int family = families.resolve(owner, openMetrics);
    Suffix suffix = family == owner ? Suffix.NONE : families.suffix(owner);
    MetricType type = families.type(family);
    enter(family, line);
    families.setSampled(family);
    point = 0;
    if (type == null && !openMetrics) {
      return;
    }
    boolean histogramPart = suffix != Suffix.NONE && type != null && type.isHistogram();
    if (openMetrics || histogramPart) {
      place(series, family, type, histogramPart, line);
    }
    if (histogramPart || (openMetrics && isRuled(type))) {
      point = histogramPart ? histogramPoint : ++points;
      pointType = type;
      partSuffix = suffix;
    }
    checkValue(openMetrics, series, type, suffix, histogramPart, value, line, column);
    if (openMetrics) {
      checkExemplar(type, suffix, line, column);
      clearExtras();
    }
  }

  /** Whether OpenMetrics has rules for the values of samples that are no part of a histogram. */
  private static boolean isRuled(MetricType type) {
    return type != null && type != MetricType.GAUGE && !type.isHistogram();
  }

  private void checkValue(
      boolean byOpenMetrics,
      int series,
      MetricType type,
      Suffix suffix,
      boolean histogramPart,
      double value,
      int line,
      int column) {
    if (byOpenMetrics) {
      boolean bare = suffix == Suffix.NONE;
      values.openMetrics(series, bare, type, suffix, traits, value, line, column);
    } else {
      values.text(series, type, suffix, traits, value, line, column);
    }
    if (histogramPart) {
      part(series, suffix, value, line, column);
    }
  }

  /** Notes in the slot of the sample taken last what it was checked as. */
  void note(int series, ValueSlots slots) {
    if (point > 0) {
      slots.checkedAs(point, series, current, pointType, partSuffix);
    }
  }

  /**
   * Checks the values of one point of a body once more, with its slots in place of lines.
   *
   * @param first its first slot
   */
  void again(ValueSlots slots, int first, boolean byOpenMetrics) {
    int wanted = slots.point(first);
    MetricType ofAll = slots.type(first);
    if (ofAll.isHistogram()) {
      begin(slots.family(first), ofAll, first, byOpenMetrics);
    }
    for (int slot = first; slot < slots.count() && slots.point(slot) <= wanted; slot++) {
      if (slots.point(slot) == wanted) {
        checkValue(
            byOpenMetrics,
            slots.series(slot),
            ofAll,
            slots.suffix(slot),
            ofAll.isHistogram(),
            slots.value(slot),
            slot,
            0);
      }
    }
    histogram.end();
  }

  private void begin(int family, MetricType ofType, int line, boolean byOpenMetrics) {
    Tier tier = byOpenMetrics ? Tier.STRICT_ONLY : Tier.NOTICE;
    histogram.begin(families.name(family), ofType == MetricType.GAUGE_HISTOGRAM, line, tier);
  }

  private void clearExtras() {
    timestamped = false;
    timestamp = 0;
    exemplar = -1;
  }

  /** Moves on to a line's family; one that was left before must not come again. */
  private void enter(int family, int line) {
    if (family == current) {
      return;
    }
    if (openMetrics && families.touched(family) && !reported(family)) {
      problem(
          line,
          () -> "expected all lines of a family together, found more of " + families.name(family));
    }
    families.touch(family);
    current = family;
    group = -1;
    histogram.end();
  }

  private boolean reported(int family) {
    if (family >= interleaved.length) {
      interleaved = Arrays.copyOf(interleaved, family * 2);
    }
    boolean before = interleaved[family] == body;
    interleaved[family] = body;
    return before;
  }

  /** Finds the sample's place among its family's points. */
  private void place(int series, int family, MetricType type, boolean histogramPart, int line) {
    int found = traits.group(series, family, type);
    boolean same = found == group;
    if (same && openMetrics) {
      checkOrder(type, line);
    } else if (!same && openMetrics) {
      checkGroup(found, line);
    }
    boolean samePoint =
        same && timestamped == lastTimestamped && (!timestamped || timestamp == lastTimestamp);
    if (histogramPart && !samePoint) {
      histogram.end();
      begin(family, type, line, openMetrics);
      histogramPoint = ++points;
    }
    group = found;
    lastTimestamped = timestamped;
    lastTimestamp = timestamp;
  }

  private void checkOrder(MetricType type, int line) {
    if (timestamped != lastTimestamped) {
      problem(line, () -> "expected timestamps on all samples of a point or on none, found both");
    } else if (timestamped && timestamp < lastTimestamp && type != MetricType.INFO) {
      problem(line, () -> "expected ascending timestamps, found an earlier one");
    }
  }

  private void checkGroup(int found, int line) {
    if (found >= groupsSeen.length) {
      groupsSeen = Arrays.copyOf(groupsSeen, Math.max(found + 1, groupsSeen.length * 2));
    }
    if (groupsSeen[found] == body) {
      problem(line, () -> "expected samples with the same labels together, found them interleaved");
    }
    groupsSeen[found] = body;
  }

  private void part(int series, Suffix suffix, double value, int line, int column) {
    switch (suffix) {
      case BUCKET -> {
        if (traits.boundState(series) == Bound.RANGE) {
          histogram.range();
        } else {
          histogram.bucket(traits.bound(series), value, line, column);
        }
      }
      case COUNT, GCOUNT -> histogram.count(value);
      case SUM, GSUM -> histogram.sum(value);
      case NONE, TOTAL, CREATED, INFO -> {
        // Says nothing about the buckets.
      }
    }
  }

  private void checkExemplar(MetricType type, Suffix suffix, int line, int column) {
    if (exemplar < 0) {
      return;
    }
    boolean allowed =
        suffix == Suffix.BUCKET || (type == MetricType.COUNTER && suffix == Suffix.TOTAL);
    if (!allowed) {
      problems.add(
          Tier.STRICT_ONLY,
          line,
          column,
          "expected exemplars on buckets and counters only, found one on another sample");
    }
    if (exemplar > LONGEST_EXEMPLAR) {
      problems.add(
          Tier.STRICT_ONLY,
          line,
          column,
          () -> "expected at most 128 characters in an exemplar's labels, found " + exemplar);
    }
  }

  private void problem(int line, Supplier<String> message) {
    problems.add(Tier.STRICT_ONLY, line, 1, message);
  }
}
