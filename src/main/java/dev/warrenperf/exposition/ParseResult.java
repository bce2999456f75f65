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
 * @param problems ordered by line; at most 100 and one that says how many more
 * @param unlisted how many more, 0 when all are listed
 */
public record ParseResult(
    boolean accepted,
    ExpositionFormat format,
    int families,
    int samples,
    List<Problem> problems,
    long unlisted) {

  public ParseResult {
    Objects.requireNonNull(format, "format");
    problems = List.copyOf(problems);
  }

  /** The problems without the one that says how many more. */
  public List<Problem> listed() {
    return unlisted > 0 ? problems.subList(0, problems.size() - 1) : problems;
  }

  /** The same of another snapshot. */
  ParseResult of(String origin) {
    List<Problem> located =
        problems.stream()
            .map(it -> new Problem(origin, it.line(), it.column(), it.tier(), it.message()))
            .toList();
    return new ParseResult(accepted, format, families, samples, located, unlisted);
  }
}
