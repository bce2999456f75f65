package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.fuzz.ComposedExposition;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Series;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Snapshots of one node, one after the other, a line with a form feed between them. Whichever way a
 * snapshot is read, its values are those of a fresh reader.
 */
public final class SnapshotFuzzTarget implements FuzzTarget {

  private static final String BETWEEN = "\f\n";

  @Override
  public byte[] compose(Decisions decisions) {
    boolean openMetrics = decisions.oneIn(2);
    String first = ComposedExposition.body(decisions, openMetrics);
    StringBuilder bodies = new StringBuilder(first);
    for (int more = decisions.upTo(3); more > 0; more--) {
      String next = decisions.oneIn(4) ? ComposedExposition.body(decisions, openMetrics) : first;
      bodies.append(BETWEEN).append(withAnotherValue(next, decisions));
    }
    return decisions.damaged(bodies.toString());
  }

  /** The body with one number at a line's end changed, as from one scrape to the next. */
  private static String withAnotherValue(String body, Decisions decisions) {
    int end = body.indexOf('\n', decisions.upTo(Math.max(0, body.length() - 1)));
    int start = body.lastIndexOf(' ', Math.max(0, end));
    return end < 0 || start < 0 || body.lastIndexOf('\n', end - 1) > start
        ? body
        : body.substring(0, start + 1)
            + (decisions.oneIn(4) ? decisions.number() : Integer.toString(decisions.upTo(99_999)))
            + body.substring(end);
  }

  @Override
  public boolean check(byte[] file) {
    SnapshotReader chained = Bodies.reader(ParseOptions.lenient());
    boolean accepted = true;
    // byte by character, so that broken UTF-8 reaches the reader as it is
    for (String part : new String(file, StandardCharsets.ISO_8859_1).split(BETWEEN, -1)) {
      accepted &= check(chained, part.getBytes(StandardCharsets.ISO_8859_1));
    }
    return accepted;
  }

  private static boolean check(SnapshotReader chained, byte[] body) {
    SortedMap<Series, Double> before = Bodies.present(chained.samples());
    SnapshotReader fresh = Bodies.reader(ParseOptions.lenient());
    ParseResult expected = Bodies.read(fresh, body);
    ParseResult actual = Bodies.read(chained, body);
    assertEquals(expected.accepted(), actual.accepted(), "accepted");
    if (expected.accepted()) {
      assertEquals(expected.format(), actual.format());
      assertEquals(expected.families(), actual.families());
      assertEquals(expected.samples(), actual.samples());
    }
    assertEquals(
        expected.accepted() ? Bodies.present(fresh.samples()) : before,
        Bodies.present(chained.samples()));
    if (expected.accepted()) {
      assertEquals(contradicted(fresh.samples()), contradicted(chained.samples()));
    }
    ParseResult strict = Bodies.read(Bodies.reader(new ParseOptions(true, null)), body);
    assertTrue(expected.accepted() || !strict.accepted(), "strict accepts what is refused");
    problems(expected);
    problems(strict);
    return expected.accepted();
  }

  /** Series that the snapshot holds with several values. */
  private static Set<Series> contradicted(NodeSamples samples) {
    Set<Series> contradicted = new TreeSet<>();
    for (int i = 0; i < samples.size(); i++) {
      if (samples.isContradicted(i)) {
        contradicted.add(samples.series().get(i));
      }
    }
    return contradicted;
  }

  /** Every refusal has its reason, each of them a place. */
  static void problems(ParseResult result) {
    assertTrue(result.accepted() || !result.problems().isEmpty(), "refused without a reason");
    assertTrue(result.problems().size() <= 101, "more problems than are shown");
    for (Problem problem : result.problems()) {
      assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::toString);
      Refusal.unbroken(problem.toString());
    }
  }
}
