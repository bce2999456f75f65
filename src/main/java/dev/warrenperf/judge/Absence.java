package dev.warrenperf.judge;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why selectors find nothing, as far as what is exposed instead tells it. */
final class Absence {

  /** Of what has another type than that of a counter, in a sentence. */
  static final String FALLEN = "it is not a counter: it decreased while its process kept running";

  private static final List<String> PARTS = List.of("_bucket", "_count", "_sum");

  private static final String QUANTILE = "quantile";

  /** So many values of a label show what they are like. */
  private static final int MOST_VALUES = 5;

  private static final int LONGEST_VALUE = 60;

  private final Exposed exposed;
  private final MetricKind kind;

  private Absence(Exposed exposed, MetricKind kind) {
    this.exposed = exposed;
    this.kind = kind;
  }

  /**
   * The judgement, with words that tell why nothing was found where that is its reason.
   *
   * @param judged may be null
   * @param selectors the names that were tried
   * @param kind what they were to find
   */
  static Judgement told(
      Judgement judged, List<Selector> selectors, MetricKind kind, Exposed exposed) {
    return judged == null || judged.reason() != Reason.NOT_EXPOSED
        ? judged
        : Judgement.noData(Reason.NOT_EXPOSED, of(selectors, kind, exposed));
  }

  /** In words: of the first name of which there is anything to tell. */
  static String of(List<Selector> selectors, MetricKind kind, Exposed exposed) {
    Absence absence = new Absence(exposed, kind);
    for (Selector selector : selectors) {
      String why = absence.why(selector);
      if (why != null) {
        return selector.equals(selectors.get(0)) ? why : selector.name() + ": " + why;
      }
    }
    return Reason.NOT_EXPOSED.meaning();
  }

  /** Null when there is nothing to tell. */
  private String why(Selector selector) {
    Family other = exposed.families().get(selector.name());
    List<Labels> labels = labels(selector.name(), other);
    if (!labels.isEmpty() && isQuantiles(other)) {
      return unmatched(selector, labels);
    }
    if (!labels.isEmpty() && !isOfOtherType(other)) {
      return labels.stream().noneMatch(selector::matches)
          ? unmatched(selector, labels)
          : kind == MetricKind.COUNTER ? FALLEN : null;
    }
    String family = wholeFamily(selector.name());
    if (family != null) {
      return "this is a part of " + family + ": give the name of the whole, without its ending";
    }
    return other == null ? near(selector.name()) : otherType(other);
  }

  /** Series that may have been meant: of a summary, a level is one of its quantiles. */
  private List<Labels> labels(String name, Family family) {
    return exposed.labels(name).stream()
        .filter(one -> !isQuantiles(family) || !one.get(QUANTILE).isEmpty())
        .toList();
  }

  private boolean isQuantiles(Family family) {
    return kind == MetricKind.GAUGE && family != null && family.isSummary();
  }

  private static String unmatched(Selector selector, List<Labels> labels) {
    List<LabelMatcher> never =
        selector.matchers().stream()
            .filter(matcher -> labels.stream().noneMatch(matcher::matches))
            .toList();
    List<LabelMatcher> open = never.isEmpty() ? selector.matchers() : never;
    return "the metric is exposed, but none of its series matches "
        + open.stream().map(LabelMatcher::toString).collect(Collectors.joining(","))
        + " (seen: "
        + open.stream()
            .map(LabelMatcher::name)
            .distinct()
            .map(label -> seen(label, labels))
            .collect(Collectors.joining("; "))
        + ")";
  }

  private static String seen(String label, List<Labels> labels) {
    List<String> values =
        labels.stream()
            .map(one -> one.get(label))
            .filter(value -> !value.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (values.isEmpty()) {
      return "no label " + label;
    }
    String more =
        values.size() > MOST_VALUES
            ? " and " + Format.count(values.size() - MOST_VALUES) + " more"
            : "";
    return values.stream()
        .limit(MOST_VALUES)
        .map(value -> '"' + shortened(value) + '"')
        .collect(Collectors.joining(", ", label + " ", more));
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  /** The family that the name is a part of; null when it is none, or none was meant. */
  private String wholeFamily(String name) {
    return PARTS.stream()
        .filter(part -> kind == MetricKind.HISTOGRAM && name.endsWith(part))
        .map(part -> name.substring(0, name.length() - part.length()))
        .filter(base -> candidates().anyMatch(base::equals))
        .findFirst()
        .orElse(null);
  }

  /** A histogram without a type is told by its buckets, whose names are others. */
  private boolean isOfOtherType(Family family) {
    return family != null
        && (MetricKind.isUntyped(family.type())
            ? kind == MetricKind.HISTOGRAM
            : MetricKind.isHistogramLike(family.type()) != (kind == MetricKind.HISTOGRAM));
  }

  private String otherType(Family other) {
    String type = other.type();
    if (isOfOtherType(other)) {
      String instead = "the metric is exposed as a " + type(type) + ", not as a " + kind.word();
      return MetricKind.isHistogramLike(type)
          ? instead + "; what it counts is " + other.name() + "_count"
          : instead + ("counter".equals(type) ? "; put time per count under ratios:" : "");
    }
    return "counter".equals(type)
        ? "the samples of this counter are called " + other.name() + "_total"
        : kind == MetricKind.HISTOGRAM && other.isHistogram()
            ? "the metric is a histogram of which no buckets are exposed. "
                + NativeHistograms.NOT_READ
            : "the metric is announced as a " + type(type) + ", but no sample of it can be read";
  }

  private static String type(String type) {
    return MetricKind.isUntyped(type) ? "number without a type" : type;
  }

  private String near(String name) {
    return NearestName.of(name, candidates().toList())
        .map(found -> "no node exposes a metric of this name; did you mean " + found + "?")
        .orElse(null);
  }

  /** Names of what may be meant, by its type. */
  private Stream<String> candidates() {
    return exposed.families().values().stream().flatMap(family -> kind.names(family)).distinct();
  }
}
