package dev.warrenperf.exposition;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Problem.Tier;
import dev.warrenperf.model.SeriesFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads one file that may hold many snapshots: bodies one after the other, or samples series by
 * series as {@code promtool tsdb create-blocks-from openmetrics} takes them. Streams: only kept
 * samples stay in memory.
 *
 * <p>The file is a timestamped run when a series has samples at two instants or more. Then samples
 * are regrouped by instant, and by the label {@code instance} into nodes. Comment lines {@code #
 * snapshot MILLIS ...} give all samples behind them that instant, whatever timestamps they carry.
 * Else the file is a single snapshot, even when some of its samples have timestamps, as cAdvisor's
 * do.
 *
 * <p>Snapshots without timestamps may stand one after the other ({@link AppendedBodies}); times in
 * lines between them are theirs. They have to be of one process.
 *
 * <p>What can only be judged within one snapshot (repeated metadata, interleaved families,
 * histograms that do not fit together) is judged where snapshots are told apart: in a single one,
 * behind {@code # snapshot} and behind {@code # EOF}.
 */
public final class TimestampedReader {

  /** A line longer than this is no metric; a file without line ends must not fill the memory. */
  static final int LONGEST_LINE = 1 << 20;

  private static final int CHUNK = 256 * 1024;

  private final InputStream in;
  private final ParseOptions options;
  private final ProblemList problems = new ProblemList();
  private final ProblemList snapshotProblems = new ProblemList();
  private final SeriesCatalog catalog = new SeriesCatalog();
  private final SemanticChecks checks = new SemanticChecks(catalog, snapshotProblems);
  private final BodyParser parser;
  private final RunGatherer gatherer;
  private ExpositionFormat format = ExpositionFormat.TEXT;
  private boolean guessed;
  private int families;
  private final Map<String, Family> told = new LinkedHashMap<>();
  private byte[] buffer = new byte[LONGEST_LINE + 1];
  private byte[] head = new byte[0];
  private int start;
  private int end;
  private boolean exhausted;

  private TimestampedReader(InputStream in, SeriesFilter keep, ParseOptions options) {
    this.in = in;
    this.options = options;
    checks.setSums(options.sums());
    RepeatedSeries repeated = new RepeatedSeries(snapshotProblems, catalog, () -> this.lineNow());
    this.gatherer =
        new RunGatherer(
            keep, catalog, repeated, new AppendedBodies(() -> this.lineNow()), this::beginSnapshot);
    this.parser = new BodyParser(catalog, checks, problems, gatherer);
  }

  /**
   * Reads the file to its end; does not close it.
   *
   * @param origin the file as the user knows it
   * @throws IOException when the stream cannot be read
   */
  public static TimestampedRun read(
      String origin, InputStream in, SeriesFilter keep, ParseOptions options) throws IOException {
    Objects.requireNonNull(origin, "origin");
    PushbackInputStream whole = new PushbackInputStream(in, 2);
    boolean utf16 = Utf16.begins(whole);
    TimestampedReader reader =
        new TimestampedReader(utf16 ? Utf16.asUtf8(whole) : whole, keep, options);
    return reader.readAll(origin, utf16);
  }

  private int lineNow() {
    return parser.line();
  }

  private void beginSnapshot() {
    families = Math.max(families, checks.families());
    tell();
    checks.begin(format == ExpositionFormat.OPENMETRICS);
  }

  /** What was told of a family first counts. */
  private void tell() {
    checks.told().forEach(family -> told.putIfAbsent(family.name(), family));
  }

  private TimestampedRun readAll(String origin, boolean utf16) throws IOException {
    problems.begin(origin);
    snapshotProblems.begin(origin);
    while (end < LONGEST_LINE && !exhausted) {
      fill();
    }
    head = Arrays.copyOf(buffer, Math.min(WrappedLines.SAMPLE, end));
    format = tellFormat();
    parser.begin(format);
    if (utf16) {
      problems.add(Tier.NOTICE, 1, 1, Utf16.NOTICE);
    }
    start = ByteOrderMark.skip(buffer, end, problems);
    while (start < end || !exhausted) {
      readLines();
    }
    parser.end();
    return finish();
  }

  private ExpositionFormat tellFormat() {
    if (options.forced() != null) {
      return options.forced();
    }
    guessed = !exhausted;
    return guessed ? FormatEvidence.of(buffer, 0, end) : ExpositionFormat.detect(buffer, end);
  }

  /** Reads the whole lines that are in the buffer, and gets more where there is none. */
  private void readLines() throws IOException {
    int whole = exhausted ? end : lastLineEnd();
    int before = start;
    if (whole > start) {
      start = parser.read(buffer, start, whole, exhausted);
    }
    if (start > before) {
      return;
    }
    if (end - start < LONGEST_LINE) {
      makeRoom();
      fill();
    } else if (whole > start) {
      // A quoted string that is still open: without more text it is an error.
      start = parser.read(buffer, start, whole, true);
    } else {
      skipLine();
    }
  }

  private int lastLineEnd() {
    int p = end;
    while (p > start && buffer[p - 1] != '\n') {
      p--;
    }
    return p;
  }

  private void makeRoom() {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
  }

  private void fill() throws IOException {
    int room = Math.min(CHUNK, buffer.length - 1 - end);
    int read = in.read(buffer, end, room);
    if (read < 0) {
      exhausted = true;
    } else {
      end += read;
    }
  }

  private void skipLine() throws IOException {
    parser.lineTooLong(LONGEST_LINE);
    int feed = -1;
    while (feed < 0 && !exhausted) {
      start = 0;
      end = 0;
      fill();
      feed = indexOfLineFeed();
    }
    start = feed < 0 ? end : feed + 1;
  }

  private int indexOfLineFeed() {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private TimestampedRun finish() {
    if (guessed && format == ExpositionFormat.TEXT && gatherer.endsWithEof()) {
      format = ExpositionFormat.OPENMETRICS;
      gatherer.scaleToMillis();
    }
    boolean toldApart = gatherer.marked() || parser.concatenated() || !gatherer.timestamped();
    if (toldApart) {
      problems.addAll(snapshotProblems);
    }
    if (gatherer.severalProcesses()) {
      problems.add(
          Tier.SYNTAX,
          1,
          1,
          "expected snapshots of one process, found some of several, one after the other (their"
              + " process_start_time_seconds differ): save each node's to a file of its own");
    } else if (gatherer.appended() && !parser.concatenated()) {
      problems.add(
          Tier.NOTICE,
          1,
          1,
          "expected one snapshot, found several, one after the other: read as such");
    }
    WrongBody.explain(head, head.length, problems);
    boolean accepted = !problems.rejects(options.strict());
    List<TimestampedNode> nodes =
        accepted ? gatherer.nodes(problems, Math.max(1, parser.line() - 1), toldApart) : List.of();
    ParseResult result =
        new ParseResult(
            accepted,
            format,
            Math.max(families, checks.families()),
            parser.samples(),
            problems.toList(),
            problems.unlisted());
    tell();
    return new TimestampedRun(
        result,
        gatherer.timestamped(),
        gatherer.timestamped() && gatherer.instantsKnown(),
        gatherer.onlyInstant(),
        nodes,
        List.copyOf(told.values()));
  }
}
