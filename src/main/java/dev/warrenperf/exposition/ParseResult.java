package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What became of one snapshot.
 *
 * @param accepted whether its samples may be used
 * @param format the format it was read by
 * @param families number of metric families that have a sample or a TYPE line
 * @param samples number of sample lines, repeated series included
 * @param problems ordered by line; at most 100 and one that says how many more. A snapshot that
 *     differs from the one before only in values has none: they were reported with the snapshot
 *     that brought the layout
 */
public record ParseResult(
    boolean accepted, ExpositionFormat format, int families, int samples, List<Problem> problems) {

  public ParseResult {
    Objects.requireNonNull(format, "format");
    problems = List.copyOf(problems);
  }
}
