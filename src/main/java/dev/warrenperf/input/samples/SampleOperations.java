package dev.warrenperf.input.samples;

import dev.warrenperf.input.Notices;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calls of one file by the operation that a column names. */
public final class SampleOperations {

  /** A column of more values is not one of operations. */
  public static final int MOST = 100;

  private static final int LONGEST = 200;
  private static final int MOST_TOLD = 5;

  private final SamplesRequest request;
  private final SampleLayout layout;
  private final String origin;
  private final SortedMap<String, SampleTally> tallies = new TreeMap<>();

  /** What is too many to be told apart. */
  private final SampleTally beyond;

  SampleOperations(SamplesRequest request, SampleLayout layout, String origin) {
    this.request = request;
    this.layout = layout;
    this.origin = origin;
    this.beyond = tally();
  }

  private SampleTally tally() {
    return new SampleTally(
        layout.unit(),
        layout.places().keySet().stream()
            .map(SampleRole::successes)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  /** That of an operation; of an empty name where the file tells none. */
  SampleTally tally(String operation) {
    SampleTally known = tallies.get(operation);
    if (known == null && tallies.size() < MOST) {
      known = tally();
      tallies.put(operation, known);
    }
    return known == null ? beyond : known;
  }

  /** Whether a call of any succeeded. */
  boolean anySucceeded() {
    return beyond.succeeded() > 0
        || tallies.values().stream().anyMatch(tally -> tally.succeeded() > 0);
  }

  /**
   * One for each operation, called after it when the user asks for them, else a single one called
   * as he says. An operation of which no call succeeded is told and left out.
   *
   * @param spanSeconds NaN when not known
   * @throws MalformedInputException when there are too many operations, when there are several and
   *     the user does not say which are meant, or when no call succeeded
   */
  List<ClientSamples> samples(double spanSeconds, Notices notices) throws MalformedInputException {
    if (beyond.succeeded() + beyond.failed() > 0) {
      throw wrong("at most " + MOST + " operations in the column '" + column() + "'", "more");
    }
    boolean asked = request.columns().names().containsKey(SampleRole.OPERATION);
    if (tallies.size() > 1 && !asked) {
      throw wrong(
          "one operation, or ,where=" + column() + "=NAME or ,by=" + column() + " behind the file",
          told());
    }
    List<ClientSamples> samples = new ArrayList<>();
    for (Map.Entry<String, SampleTally> one : tallies.entrySet()) {
      String name = asked ? one.getKey() : request.name();
      if (tallies.size() > 1 && one.getValue().succeeded() == 0) {
        notices.warning(
            "samples-none",
            "No call of '%s' succeeded, and %s failed: it has no durations."
                .formatted(Printable.of(name, LONGEST), one.getValue().failed()),
            origin,
            null);
      } else {
        samples.add(take(one.getValue(), name, spanSeconds));
      }
    }
    if (samples.isEmpty()) {
      SampleTally none = tallies.isEmpty() ? beyond : tallies.get(tallies.firstKey());
      return List.of(take(none, request.name(), spanSeconds));
    }
    return samples;
  }

  private ClientSamples take(SampleTally tally, String name, double spanSeconds)
      throws MalformedInputException {
    return tally.samples(name, origin, layout.kind(), ClientSamples.Rounding.NEAREST, spanSeconds);
  }

  private String column() {
    return Printable.of(layout.columns().names().get(SampleRole.OPERATION), LONGEST);
  }

  private String told() {
    String some =
        tallies.entrySet().stream()
            .limit(MOST_TOLD)
            .map(
                one ->
                    Printable.of(one.getKey(), LONGEST)
                        + " "
                        + (one.getValue().succeeded() + one.getValue().failed()))
            .collect(Collectors.joining(", "));
    int others = tallies.size() - MOST_TOLD;
    return some + (others > 0 ? " and " + others + " more" : "");
  }

  private MalformedInputException wrong(String expected, String found) {
    return new MalformedInputException(origin + ": expected " + expected + ", found " + found);
  }
}
