package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * The strict, complete parser: reads a body line by line, in whole or in parts, checks all of it,
 * and goes on behind a line at fault so that every problem of a file is found.
 *
 * <p>The text must lie in an array that is longer than it; the byte behind it is overwritten with a
 * line feed while it is read, so that no loop needs to watch for the end.
 */
final class BodyParser {

  /** A HELP, TYPE or UNIT line as it is remembered. */
  private record Metadata(MetadataLine.Keyword keyword, int family, MetricType type, String unit) {}

  private static final Flaw[] NO_FLAWS = null;
  private static final String MARK = "# snapshot ";
  private static final List<String> METADATA = List.of("# HELP ", "# TYPE ", "# UNIT ", "# EOF");

  private final SeriesCatalog catalog;
  private final SemanticChecks checks;
  private final SampleListener listener;
  private final LineReporter place;
  private final KnownLines known = new KnownLines();
  private final List<Metadata> metadata = new ArrayList<>();
  private final LabelScanner labels = new LabelScanner();
  private final SampleHead head = new SampleHead(labels);
  private final SampleTail tail = new SampleTail(labels);
  private final MetadataLine metadataLine = new MetadataLine(labels);
  private final NumberReader number = new NumberReader();

  private ExpositionFormat format = ExpositionFormat.TEXT;
  private boolean openMetrics;
  private byte[] bytes = new byte[0];
  private int limit;
  private int lineStart;
  private int previous;
  private int samples;
  private boolean sawEof;
  private boolean concatenated;
  private boolean cutOff;

  BodyParser(
      SeriesCatalog catalog, SemanticChecks checks, ProblemList problems, SampleListener listener) {
    this.catalog = catalog;
    this.checks = checks;
    this.place = new LineReporter(problems);
    this.listener = listener;
  }

  /** Number of sample lines read without fault since the body began. */
  int samples() {
    return samples;
  }

  /** The line being read, one-based. */
  int line() {
    return place.line();
  }

  /** Begins a body. */
  void begin(ExpositionFormat bodyFormat) {
    if (bodyFormat != format) {
      forget();
    }
    format = bodyFormat;
    openMetrics = bodyFormat == ExpositionFormat.OPENMETRICS;
    place.beginBody();
    previous = KnownLines.NONE;
    samples = 0;
    sawEof = false;
    concatenated = false;
    cutOff = false;
    checks.begin(openMetrics);
  }

  /** Whether {@code # EOF} had more behind it. */
  boolean concatenated() {
    return concatenated;
  }

  /** Reports a line that is given up because of its length, and counts it. */
  void lineTooLong(int longest) {
    place.add(Tier.SYNTAX, 1, "expected a line end within " + longest + " bytes, found none");
    place.giveUp();
    place.endLine(0);
  }

  /** Whether so many lines have been met that forgetting them is better. */
  boolean overflowing() {
    return known.overflowing();
  }

  /** Forgets the lines met so far, and with them the numbers of series. */
  void forget() {
    known.clear();
    metadata.clear();
  }

  /**
   * Reads lines, the last of which must be whole unless the body ends there.
   *
   * @param last whether the body ends at {@code to}
   * @return the position up to which was read; less than {@code to} when a quoted string needs more
   */
  int read(byte[] text, int from, int to, boolean last) {
    bytes = text;
    limit = to;
    byte behind = text[to];
    text[to] = '\n';
    int p = from;
    while (p < to) {
      lineStart = p;
      place.beginLine(text, p);
      int next = readLine(p, last);
      if (next < 0) {
        break;
      }
      cutOff = next > to && !isBlank(p, to);
      if (!cutOff) {
        place.endLine(Math.min(next, to));
      }
      p = next;
    }
    text[to] = behind;
    return Math.min(p, to);
  }

  /** Ends the body: what is missing at its end is reported. */
  void end() {
    if (openMetrics && !sawEof) {
      place.add(Tier.SYNTAX, 1, "expected \"# EOF\" as the last line, found none");
    }
    if (!openMetrics && cutOff) {
      place.add(Tier.STRICT_ONLY, 1, "expected a line end behind the last line, found none");
    }
    checks.end();
  }

  private int readLine(int start, boolean last) {
    try {
      int entry = known.follower(previous);
      return known.matches(entry, bytes, start, limit) && !sawEof && settled(entry, start)
          ? knownLine(entry, start)
          : otherLine(start);
    } catch (SyntaxFault fault) {
      if (fault.ranOut() && !last) {
        return -1;
      }
      place.report(Tier.SYNTAX, fault.position(), fault::getMessage);
      place.giveUp();
      return Characters.lineFeed(bytes, start) + 1;
    }
  }

  /**
   * Whether the grammar, too, would end the line's fixed part where it ended before. It looks one
   * byte ahead: {@code a 1} and {@code a {b="c"} 1} begin alike.
   */
  private boolean settled(int entry, int start) {
    if (known.meaning(entry) < 0) {
      return true;
    }
    byte next = bytes[start + known.length(entry)];
    return next != '{' && !Characters.isBlank(next);
  }

  private int knownLine(int entry, int start) throws SyntaxFault {
    previous = entry;
    int end = start + known.length(entry);
    place.report(known.flaws(entry));
    int meaning = known.meaning(entry);
    if (meaning < 0) {
      apply(metadata.get(~meaning));
      return end;
    }
    return value(meaning, end);
  }

  private int otherLine(int start) throws SyntaxFault {
    int p = openMetrics ? start : Characters.skipBlanks(bytes, start);
    int lineEnd = Characters.lineEnd(bytes, p, limit);
    if (sawEof) {
      behindEof(start);
    }
    if (lineEnd > 0) {
      return blankLine(p, lineEnd);
    }
    if (bytes[p] == '#') {
      return hashLine(start, p);
    }
    return Characters.isDigit(bytes[p]) && listener.manySnapshots()
        ? timeLine(start, p)
        : sampleLine(start);
  }

  private void behindEof(int start) throws SyntaxFault {
    if (!listener.manySnapshots()) {
      throw SyntaxFault.expected("nothing behind \"# EOF\"", bytes, start, limit);
    }
    if (isEofLine(start)) {
      throw SyntaxFault.saying(start, "expected one \"# EOF\", found another behind it");
    }
    sawEof = false;
    listener.snapshotBegins();
    if (!concatenated) {
      concatenated = true;
      place.report(
          Tier.NOTICE,
          start,
          () -> "expected nothing behind \"# EOF\", found more: read as a new snapshot");
    }
  }

  private boolean isEofLine(int start) {
    int end = Characters.lineFeed(bytes, start);
    int length = end - start - (end > start && bytes[end - 1] == '\r' ? 1 : 0);
    return length == 5 && ExpositionFormat.isEof(bytes, start);
  }

  private int blankLine(int p, int lineEnd) throws SyntaxFault {
    if (openMetrics) {
      throw SyntaxFault.expected("a metric name or metadata", bytes, p, limit);
    }
    if (lineEnd == 2) {
      place.carriageReturn(p);
    }
    return p + lineEnd;
  }

  /** An instant before a scrape, as scripts write it that append; else no sample either. */
  private int timeLine(int start, int p) throws SyntaxFault {
    int feed = Characters.lineFeed(bytes, p);
    long instant = TimeLine.ofLine(bytes, p, feed);
    if (instant == TimeLine.NONE) {
      return sampleLine(start);
    }
    listener.time(instant);
    place.report(Tier.NOTICE, p, () -> "expected a metric, found a time: the snapshot's behind it");
    return feed + 1;
  }

  private int hashLine(int start, int hash) throws SyntaxFault {
    if (openMetrics && listener.manySnapshots() && (isMark(hash) || isTimeComment(hash))) {
      int feed = Characters.lineFeed(bytes, hash);
      listener.comment(bytes, hash, bytes[feed - 1] == '\r' ? feed - 1 : feed);
      return feed + 1;
    }
    int lineFeed = metadataLine.read(bytes, start, hash, limit, openMetrics);
    int next = lineFeed + 1;
    boolean carriageReturn = metadataLine.carriageReturn();
    if (carriageReturn) {
      place.carriageReturn(lineFeed - 1);
    }
    switch (metadataLine.keyword()) {
      case EOF -> sawEof = true;
      case COMMENT -> comment(hash, carriageReturn ? lineFeed - 1 : lineFeed);
      case HELP, TYPE, UNIT -> familyLine(start, lineFeed, carriageReturn);
    }
    return next;
  }

  private boolean isMark(int hash) {
    return startsWith(MARK, hash);
  }

  /** OpenMetrics has no comments, but who appends scrapes may write between them. */
  private boolean isTimeComment(int hash) {
    return METADATA.stream().noneMatch(word -> startsWith(word, hash))
        && TimeLine.ofComment(bytes, hash, Characters.lineFeed(bytes, hash)) != TimeLine.NONE;
  }

  private boolean startsWith(String word, int hash) {
    for (int i = 0; i < word.length(); i++) {
      if (bytes[hash + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void comment(int hash, int end) {
    if (metadataLine.unit() != null) {
      checks.unit(checks.family(metadataLine.name()), metadataLine.unit());
    }
    listener.comment(bytes, hash, end);
  }

  private void familyLine(int start, int lineFeed, boolean carriageReturn) {
    Metadata read =
        new Metadata(
            metadataLine.keyword(),
            checks.family(metadataLine.name()),
            metadataLine.type(),
            metadataLine.unit());
    Flaw[] flaws = flaws();
    place.report(flaws);
    apply(read);
    // Without its line feed, or with a carriage return, the line is to be looked at each time.
    if (lineFeed < limit && !carriageReturn) {
      int entry = known.find(bytes, start, lineFeed + 1);
      if (entry == KnownLines.NONE) {
        entry = known.add(bytes, start, lineFeed + 1, ~metadata.size(), flaws);
        metadata.add(read);
      }
      known.setFollower(previous, entry);
      previous = entry;
    }
  }

  private int sampleLine(int start) throws SyntaxFault {
    int value = head.read(bytes, start, limit, openMetrics);
    int entry = known.find(bytes, start, value);
    if (entry == KnownLines.NONE) {
      int series = catalog.number(head.series());
      Flaw[] flaws = flaws();
      if (Characters.isName(bytes[value - 1])) {
        // The value touches the name, as in "a+1": the next "a" may begin another name.
        return value(series, value);
      }
      entry = known.add(bytes, start, value, series, flaws);
    }
    known.setFollower(previous, entry);
    return knownLine(entry, start);
  }

  private Flaw[] flaws() {
    return labels.flaws().isEmpty() ? NO_FLAWS : labels.flaws().toArray(Flaw[]::new);
  }

  private void apply(Metadata read) {
    checks.metadata(read.keyword(), read.family(), read.type(), place.line());
    if (read.unit() != null) {
      checks.unit(read.family(), read.unit());
    }
  }

  private int value(int series, int start) throws SyntaxFault {
    if (bytes[start] == '{' && isComposite(start + 1)) {
      return compositeValue(start);
    }
    int end = number.read(bytes, start);
    if (end < 0) {
      throw SyntaxFault.expected(
          end == NumberReader.RANGE ? "a number within the range of a double" : "a number",
          bytes,
          start,
          limit);
    }
    if (bytes[end] != '\n') {
      return longSample(series, start, end);
    }
    samples++;
    checks.sample(series, number.value(), place.line(), place.column(start));
    listener.sample(series, number.value(), start, end < limit ? end : -1, false, 0);
    return end + 1;
  }

  /** Whether a word and a colon follow, as in {@code {count:3,...}}; labels have no colon. */
  private boolean isComposite(int start) {
    int p = start;
    while (Characters.isName(bytes[p]) && bytes[p] != ':') {
      p++;
    }
    return p > start && bytes[p] == ':';
  }

  /** A native histogram as OpenMetrics 2.0 writes it: told, and passed over with its line. */
  private int compositeValue(int start) {
    samples++;
    place.report(
        Tier.NOTICE, start, () -> "expected a number, found a native histogram, which is not read");
    return Characters.lineFeed(bytes, start) + 1;
  }

  private int longSample(int series, int start, int valueEnd) throws SyntaxFault {
    labels.begin(bytes, limit, lineStart, openMetrics);
    int end = tail.read(bytes, start, valueEnd, limit, openMetrics);
    place.report(flaws());
    boolean carriageReturn = bytes[end] == '\r';
    if (carriageReturn) {
      place.carriageReturn(end);
    }
    samples++;
    if (tail.timestamped()) {
      checks.timestamp(tail.timestamp());
    }
    if (tail.exemplarLength() >= 0) {
      checks.exemplar(tail.exemplarLength());
    }
    checks.sample(series, number.value(), place.line(), place.column(start));
    listener.sample(series, number.value(), start, -1, tail.timestamped(), tail.millis());
    return end + (carriageReturn ? 2 : 1);
  }

  private boolean isBlank(int from, int to) {
    return Characters.skipBlanks(bytes, from) >= to;
  }
}
