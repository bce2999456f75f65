package dev.warrenperf.exposition;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the checks need to know of a series, worked out once from its name and labels. */
final class SeriesTraits {

  /** How the label that types a sample ({@code le}, {@code quantile}) reads. */
  enum Bound {
    MISSING,
    /** A bucket with two bounds in a label {@code vmrange} instead, as VictoriaMetrics has them. */
    RANGE,
    UNREADABLE,
    /** Infinity in another spelling than {@code +Inf}. */
    UNCANONICAL,
    GOOD
  }

  private static final String RANGE_LABEL = "vmrange";

  private final SeriesCatalog catalog;
  private final Families families;
  private final NumberReader number = new NumberReader();
  private final Map<String, Integer> groups = new HashMap<>();
  private int count;
  private int[] owners = new int[256];
  private Bound[] boundStates = new Bound[256];
  private double[] bounds = new double[256];
  private int[] groupNumbers = new int[256];
  private int[] groupFamilies = new int[256];
  private MetricType[] groupTypes = new MetricType[256];

  SeriesTraits(SeriesCatalog catalog, Families families) {
    this.catalog = catalog;
    this.families = families;
  }

  void clear() {
    groups.clear();
    count = 0;
  }

  /** The family that has the sample's full name. */
  int owner(int series) {
    while (series >= count) {
      learn(count);
    }
    return owners[series];
  }

  /** State of {@code le} for a name with {@code _bucket}, else of {@code quantile}. */
  Bound boundState(int series) {
    return boundStates[series];
  }

  /** That label's number; NaN when it is missing or unreadable. */
  double bound(int series) {
    return bounds[series];
  }

  int groupCount() {
    return groups.size();
  }

  private void learn(int series) {
    ensure(series + 1);
    Series learned = catalog.series(series);
    int owner = families.number(learned.name());
    owners[series] = owner;
    boolean bucket = families.suffix(owner) == Suffix.BUCKET;
    readBound(series, learned.labels().get(bucket ? "le" : "quantile"));
    if (bucket
        && boundStates[series] == Bound.MISSING
        && !learned.labels().get(RANGE_LABEL).isEmpty()) {
      boundStates[series] = Bound.RANGE;
    }
    groupFamilies[series] = Families.NONE;
    count++;
  }

  private void readBound(int series, String text) {
    bounds[series] = Double.NaN;
    boundStates[series] = text.isEmpty() ? Bound.MISSING : Bound.UNREADABLE;
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    if (text.isEmpty() || number.read(bytes, 0) != bytes.length - 1) {
      return;
    }
    bounds[series] = number.value();
    boolean infinite = number.value() == Double.POSITIVE_INFINITY;
    boundStates[series] = infinite && !text.equals("+Inf") ? Bound.UNCANONICAL : Bound.GOOD;
  }

  /**
   * The number of the group of samples, one point of the family, that the series is part of: those
   * with the same labels but for the one that the type adds.
   */
  int group(int series, int family, MetricType type) {
    if (groupFamilies[series] != family || groupTypes[series] != type) {
      groupFamilies[series] = family;
      groupTypes[series] = type;
      Labels rest = catalog.series(series).labels().without(typingLabel(series, family, type));
      groupNumbers[series] = groups.computeIfAbsent(family + rest.toString(), key -> groups.size());
    }
    return groupNumbers[series];
  }

  private String typingLabel(int series, int family, MetricType type) {
    if (type == null) {
      return "";
    }
    return switch (type) {
      case HISTOGRAM, GAUGE_HISTOGRAM -> boundStates[series] == Bound.RANGE ? RANGE_LABEL : "le";
      case SUMMARY -> "quantile";
      case STATESET -> families.name(family);
      case COUNTER, GAUGE, UNTYPED, UNKNOWN, INFO -> "";
    };
  }

  private void ensure(int size) {
    if (size > owners.length) {
      int length = size * 2;
      owners = Arrays.copyOf(owners, length);
      boundStates = Arrays.copyOf(boundStates, length);
      bounds = Arrays.copyOf(bounds, length);
      groupNumbers = Arrays.copyOf(groupNumbers, length);
      groupFamilies = Arrays.copyOf(groupFamilies, length);
      groupTypes = Arrays.copyOf(groupTypes, length);
    }
  }
}
