package dev.warrenperf.source;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import java.util.Collections;
import java.util.List;

/**
 * Which columns of a CSV of client samples hold what.
 *
 * @param kind of file
 * @param column durations
 * @param unit of the durations
 * @param status HTTP status codes, or null when there are none
 * @param offset seconds from the file's start to each call's start, or null when there are none
 */
record SampleLayout(
    ClientSamples.Kind kind, String column, DurationUnit unit, String status, String offset) {

  private static final String HEY_DURATION = "response-time";
  private static final String HEY_DIALUP = "DNS+dialup";
  private static final String HEY_STATUS = "status-code";
  private static final String HEY_OFFSET = "offset";
  private static final int LONGEST_LIST = 200;

  /** Whether these columns are those of {@code hey -o csv}. */
  static boolean isHey(List<String> header) {
    return header.contains(HEY_DURATION) && header.contains(HEY_DIALUP);
  }

  /**
   * The columns of {@code hey -o csv}, all of them in seconds.
   *
   * @throws MalformedInputException when another unit or a column that is not there is asked for
   */
  static SampleLayout ofHey(
      SamplesRequest request, String origin, List<String> header, Notices notices)
      throws MalformedInputException {
    if (request.unit() != null && request.unit() != DurationUnit.S) {
      throw new MalformedInputException(
          origin
              + ":1: expected no unit but s, in which hey writes, found unit="
              + request.unit().word());
    }
    String column = request.column() == null ? HEY_DURATION : request.column();
    String status = request.status() == null ? HEY_STATUS : request.status();
    if (request.status() == null && !header.contains(HEY_STATUS)) {
      status = null;
      notices.warning(
          "samples-status-unknown",
          "hey wrote no column status-code, so answers that are errors count like the others.",
          origin,
          1);
    }
    notices.info(
        "samples-unanswered",
        "hey -o csv leaves out requests that got no answer; they are counted nowhere.",
        origin,
        null);
    require(column, header, origin);
    require(status, header, origin);
    boolean timed = column.equals(HEY_DURATION) && header.contains(HEY_OFFSET);
    return new SampleLayout(
        ClientSamples.Kind.HEY, column, DurationUnit.S, status, timed ? HEY_OFFSET : null);
  }

  /**
   * The columns of any other CSV.
   *
   * @throws MalformedInputException when the column is not named, not there or there twice, or
   *     neither its name nor the user tells its unit
   */
  static SampleLayout of(
      SamplesRequest request, String origin, List<String> header, Notices notices)
      throws MalformedInputException {
    if (request.column() == null) {
      throw new MalformedInputException(
          origin
              + ":1: expected hey -o csv, lines such as \"Iteration 1: 35ms\", or a CSV whose"
              + " column of durations is named with ,column=NAME behind the file, found the columns "
              + listed(header));
    }
    require(request.column(), header, origin);
    require(request.status(), header, origin);
    DurationUnit told = DurationUnit.ofHeader(request.column());
    DurationUnit unit = request.unit() == null ? told : request.unit();
    if (unit == null) {
      throw new MalformedInputException(
          origin
              + ":1: expected ,unit="
              + " behind the file ("
              + DurationUnit.KNOWN
              + "), since the name of the column '"
              + Printable.of(request.column(), LONGEST_LIST)
              + "' tells none");
    }
    if (told != null && told != unit) {
      notices.warning(
          "samples-unit",
          "The column '"
              + Printable.of(request.column(), LONGEST_LIST)
              + "' is read in "
              + unit.word()
              + ", as --samples says, though its name says "
              + told.word()
              + ".",
          origin,
          1);
    }
    return new SampleLayout(ClientSamples.Kind.CSV, request.column(), unit, request.status(), null);
  }

  private static void require(String column, List<String> header, String origin)
      throws MalformedInputException {
    int found = column == null ? 1 : Collections.frequency(header, column);
    if (found != 1) {
      throw new MalformedInputException(
          origin
              + ":1: expected one column '"
              + Printable.of(column, LONGEST_LIST)
              + "', found "
              + (found == 0 ? "the columns " + listed(header) : String.valueOf(found)));
    }
  }

  private static String listed(List<String> header) {
    return Printable.of(String.join(", ", header), LONGEST_LIST);
  }
}
