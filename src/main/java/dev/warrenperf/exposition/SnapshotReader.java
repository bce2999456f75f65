package dev.warrenperf.exposition;

import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.SeriesFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Reads the snapshots of one target node, one after the other: fill {@link #nextBody}, call {@link
 * #read}, look at {@link #samples}. Buffers and tables are reused; in the steady state nothing is
 * allocated for a sample. Not thread-safe: one reader a node.
 *
 * <p>A snapshot that differs from the accepted one before only inside values is not parsed as a
 * whole (see {@code ValueSlots}). Its values, what is present, its acceptance and its problems are
 * those of the strict parser: values that changed are checked again together with those that they
 * have to fit to, such as the buckets of their histogram, and where that finds other problems than
 * before, the snapshot is parsed as a whole. In strict mode, where a problem decides on acceptance,
 * every snapshot is.
 *
 * <p>Where a series comes twice in a snapshot its first value counts, as in Prometheus.
 */
public final class SnapshotReader {

  /** Not yet known whether the series is kept. */
  private static final int UNDECIDED = -3;

  /** The series is kept, but has not been in an accepted snapshot. */
  private static final int ABSENT = -2;

  private final SeriesFilter keep;
  private final ParseOptions options;
  private final SeriesCatalog catalog = new SeriesCatalog();
  private final ProblemList problems = new ProblemList();
  private final SemanticChecks checks = new SemanticChecks(catalog, problems);
  private final BodyParser parser = new BodyParser(catalog, checks, problems, this::take);
  private final AppendedBodies bodies = new AppendedBodies(parser::line);
  private final RepeatedSeries repeated = new RepeatedSeries(problems, catalog, parser::line);
  private final NumberReader number = new NumberReader();
  private final NodeSamples samples = new NodeSamples();

  private BodyBuffer next = new BodyBuffer();
  private ValueSlots nextSlots = new ValueSlots();

  /** The snapshot accepted last, its values' places and what became of it; null before one. */
  private BodyBuffer accepted = new BodyBuffer();

  private ValueSlots acceptedSlots = new ValueSlots();
  private ParseResult acceptedResult;

  /** By series number: its index in {@code samples}, NOT_KEPT, ABSENT or UNDECIDED. */
  private int[] indexes = new int[256];

  /** By series number: the slot of its first value in the body that has last shown it. */
  private int[] firstSlots = new int[256];

  private boolean[] firstTimestamped = new boolean[256];
  private long[] firstMillis = new long[256];
  private int[] seen = new int[256];
  private int body;
  private boolean utf16;
  private boolean followed;

  /** Series numbers that the body holds with several values. */
  private final Set<Integer> contradicted = new TreeSet<>();

  /** Whether the body read last, and the one accepted last, hold a series twice. */
  private boolean repeats;

  private boolean acceptedRepeats;

  /** Whether the series of the snapshot accepted last have lost their numbers. */
  private boolean forgotten;

  /**
   * A reader that has read nothing yet.
   *
   * @param keep the series that go into {@link #samples}; the others are checked all the same
   */
  public SnapshotReader(SeriesFilter keep, ParseOptions options) {
    this.keep = Objects.requireNonNull(keep, "keep");
    this.options = Objects.requireNonNull(options, "options");
    checks.setSums(options.sums());
    Arrays.fill(indexes, UNDECIDED);
  }

  /** The buffer to fill with the next snapshot's bytes; another one after each accepted read. */
  public BodyBuffer nextBody() {
    return next;
  }

  /** The kept series and their values in the snapshot accepted last; always the same object. */
  public NodeSamples samples() {
    return samples;
  }

  /**
   * Reads what was filled into {@link #nextBody}. When the snapshot is rejected, {@link #samples}
   * stays as it was.
   *
   * @param origin the snapshot's origin as the user knows it; asked for only where it may be told
   */
  public ParseResult read(Supplier<String> origin) {
    BodyBuffer text = next;
    utf16 = Utf16.begins(text.bytes(), text.length());
    if (utf16) {
      recode(text);
    }
    text.ensureCapacity(text.length() + 1);
    // Whatever an earlier body left behind this one must not be read as more of it.
    text.bytes()[text.length()] = '\n';
    followed = acceptedResult != null && followsAccepted();
    ParseResult result = followed ? repeated(origin) : parse(origin.get());
    if (result.accepted()) {
      acceptedResult = result;
      next = accepted;
      accepted = text;
    }
    return result;
  }

  private static void recode(BodyBuffer text) {
    byte[] recoded = Utf16.toUtf8(text.bytes(), text.length());
    text.setLength(0);
    text.ensureCapacity(recoded.length + 1);
    System.arraycopy(recoded, 0, text.bytes(), 0, recoded.length);
    text.setLength(recoded.length);
  }

  /**
   * The line of each of the {@link #samples} in the snapshot accepted last, from 1; 0 for one that
   * is not in it, and nothing before the first.
   */
  public int[] lines() {
    return acceptedResult == null
        ? new int[0]
        : acceptedSlots.lines(accepted.bytes(), samples.size());
  }

  /** Whether the snapshot read last took the short way; for tests, since nothing else may tell. */
  boolean followed() {
    return followed;
  }

  private boolean followsAccepted() {
    // which values of a repeated series differ must be seen anew in every snapshot
    return !options.strict()
        && !acceptedRepeats
        && !forgotten
        && acceptedSlots.follow(
            accepted.bytes(), accepted.length(), next.bytes(), next.length(), number)
        && keepsProblems();
  }

  /** Whether the new values have just the problems of the old ones; else they are taken back. */
  private boolean keepsProblems() {
    List<Problem> now = problemsOfChanged();
    if (now.isEmpty() && acceptedResult.problems().isEmpty()) {
      return true;
    }
    acceptedSlots.swap();
    boolean same = now.equals(problemsOfChanged());
    if (same) {
      acceptedSlots.swap();
    }
    return same;
  }

  private List<Problem> problemsOfChanged() {
    boolean openMetrics = acceptedResult.format() == ExpositionFormat.OPENMETRICS;
    problems.begin("");
    int checked = 0;
    for (int i = 0; i < acceptedSlots.changes(); i++) {
      int slot = acceptedSlots.changedSlot(i);
      if (acceptedSlots.point(slot) > checked) {
        int first = acceptedSlots.firstOfPoint(slot);
        if (!acceptedSlots.isPlain(first)) {
          checks.again(acceptedSlots, first, openMetrics);
        }
        checked = acceptedSlots.point(slot);
      }
    }
    return problems.toList();
  }

  private ParseResult repeated(Supplier<String> origin) {
    acceptedSlots.apply(samples);
    ParseResult before = acceptedResult;
    return before.problems().isEmpty() ? before : before.of(origin.get());
  }

  private ParseResult parse(String origin) {
    byte[] bytes = next.bytes();
    int length = next.length();
    ExpositionFormat format =
        options.forced() != null ? options.forced() : ExpositionFormat.detect(bytes, length);
    problems.begin(origin);
    nextSlots.clear();
    bodies.begin();
    body++;
    repeats = false;
    contradicted.clear();
    if (parser.overflowing()) {
      forgetLines();
    }
    parser.begin(format);
    if (utf16) {
      problems.add(Problem.Tier.NOTICE, 1, 1, Utf16.NOTICE);
    }
    int start = ByteOrderMark.skip(bytes, length, problems);
    parser.read(bytes, start, length, true);
    parser.end();
    WrongBody.explain(bytes, length, problems);
    boolean accept = !problems.rejects(options.strict());
    if (accept) {
      apply();
      forgotten = false;
    }
    return new ParseResult(
        accept,
        format,
        checks.families(),
        parser.samples(),
        problems.toList(),
        problems.unlisted());
  }

  /** Starts anew with the kept series only, for a target whose other series change all the time. */
  private void forgetLines() {
    forgotten = true;
    parser.forget();
    catalog.clear();
    checks.clear();
    Arrays.fill(seen, 0);
    Arrays.fill(indexes, UNDECIDED);
    for (int index = 0; index < samples.size(); index++) {
      int series = catalog.number(samples.series().get(index));
      ensure(series + 1);
      indexes[series] = index;
    }
  }

  private void apply() {
    ValueSlots slots = nextSlots;
    nextSlots = acceptedSlots;
    acceptedSlots = slots;
    acceptedRepeats = repeats;
    samples.beginSnapshot();
    for (int slot = 0; slot < slots.count(); slot++) {
      int series = slots.index(slot);
      if (series == ValueSlots.NOT_KEPT) {
        continue;
      }
      if (indexes[series] == ABSENT) {
        indexes[series] = samples.add(catalog.series(series));
      }
      slots.setIndex(slot, indexes[series]);
      samples.set(indexes[series], slots.value(slot), firstMillis[series]);
    }
    samples.setFamilies(checks.told());
    contradicted.forEach(series -> samples.contradict(indexes[series]));
  }

  private void take(
      int series, double value, int valueStart, int valueEnd, boolean timestamped, long millis) {
    ensure(series + 1);
    boolean first = seen[series] != body;
    if (!timestamped && bodies.begins(series)) {
      refuseSecond();
    }
    if (first) {
      seen[series] = body;
      firstSlots[series] = nextSlots.count();
      firstTimestamped[series] = timestamped;
      firstMillis[series] = timestamped ? millis : Long.MIN_VALUE;
    } else {
      double firstValue = nextSlots.value(firstSlots[series]);
      repeats = true;
      boolean differs = Double.compare(firstValue, value) != 0;
      if (differs && !timestamped && !firstTimestamped[series] && isKept(series)) {
        contradicted.add(series);
      }
      repeated.report(series, firstValue, value, timestamped || firstTimestamped[series]);
    }
    boolean kept = first && isKept(series);
    nextSlots.add(kept ? series : ValueSlots.NOT_KEPT, value, valueStart, valueEnd);
    checks.note(series, nextSlots);
  }

  private void refuseSecond() {
    problems.add(
        Problem.Tier.SYNTAX,
        parser.line(),
        1,
        "expected one snapshot, found another behind it: such a file is read when it is given"
            + " alone");
  }

  private boolean isKept(int series) {
    if (indexes[series] == UNDECIDED) {
      indexes[series] = keep.keeps(catalog.series(series).name()) ? ABSENT : ValueSlots.NOT_KEPT;
    }
    return indexes[series] != ValueSlots.NOT_KEPT;
  }

  private void ensure(int size) {
    if (size <= seen.length) {
      return;
    }
    int before = indexes.length;
    int length = Math.max(size, before * 2);
    indexes = Arrays.copyOf(indexes, length);
    Arrays.fill(indexes, before, length, UNDECIDED);
    firstSlots = Arrays.copyOf(firstSlots, length);
    firstTimestamped = Arrays.copyOf(firstTimestamped, length);
    firstMillis = Arrays.copyOf(firstMillis, length);
    seen = Arrays.copyOf(seen, length);
  }
}
