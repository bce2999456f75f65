package dev.warrenperf.input.samples;

import dev.warrenperf.input.CsvRows;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.Separator;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Printable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the durations of a CSV. Printed numbers are taken as rounded to the nearest step. */
final class SampleCsv {

  private static final int LONGEST_TOLD = 60;

  /** What each row has to hold where there is a column for it. */
  private static final Map<SampleRole, String> NEEDED =
      new EnumMap<>(
          Map.of(
              SampleRole.STATUS, " and a status",
              SampleRole.SUCCESS, " and whether it succeeded",
              SampleRole.OPERATION, " and an operation"));

  private final SampleLayout layout;
  private final String origin;
  private final Notices notices;
  private final List<SampleRole> roles;
  private final int[] places;
  private final SampleFilter filter;
  private final SampleStatuses statuses;
  private final SampleOperations operations;
  private final SampleRole begun;
  private BigDecimal start;
  private BigDecimal end = BigDecimal.ZERO;

  SampleCsv(SamplesRequest request, SampleLayout layout, String origin, Notices notices) {
    this.layout = layout;
    this.origin = origin;
    this.notices = notices;
    this.roles = List.copyOf(layout.places().keySet());
    this.places =
        IntStream.concat(
                roles.stream().mapToInt(layout.places()::get),
                layout.conditions().stream().mapToInt(SampleFilter.Condition::place))
            .toArray();
    this.begun = roles.stream().filter(SampleRole::tellsStart).findFirst().orElse(null);
    this.filter = new SampleFilter(layout.conditions(), origin);
    this.statuses = new SampleStatuses(hint(layout.columns()));
    this.operations = new SampleOperations(request, layout, origin);
  }

  /** What may name gRPC. */
  private static String hint(SampleColumns columns) {
    return columns.names().get(SampleRole.STATUS) + columns.where().values();
  }

  /**
   * One for each operation; a single one where the file tells none.
   *
   * @throws MalformedInputException when no row is to be read, or no call succeeded
   */
  List<ClientSamples> read(String text, Separator separator) throws MalformedInputException {
    if (layout.kind() == ClientSamples.Kind.CSV && roles.contains(SampleRole.STATUS)) {
      SampleFilter same = new SampleFilter(layout.conditions(), origin);
      new CsvRows(text, separator, origin, new Notices())
          .forEach(
              places,
              layout.headed(),
              (cells, line) -> {
                if (same.lets(cells, roles.size())) {
                  statuses.see(cell(cells, SampleRole.STATUS));
                }
              });
    }
    CsvRows rows = new CsvRows(text, separator, origin, notices);
    rows.forEach(places, layout.headed(), (cells, line) -> row(cells, line, rows));
    filter.tell(notices);
    boolean timed = start != null && end.compareTo(start) > 0;
    if (rows.broken() > 0 && !operations.anySucceeded()) {
      throw new MalformedInputException(
          rows.firstFault() + "; without such rows no call that succeeded is left");
    }
    double span = timed ? end.subtract(start).doubleValue() : Double.NaN;
    return operations.samples(span, notices).stream()
        .map(samples -> samples.beside(rows.broken()))
        .toList();
  }

  /** What the row holds for a role, without blanks around it; empty where no column is for it. */
  private String cell(String[] cells, SampleRole role) {
    int index = roles.indexOf(role);
    return index < 0 ? "" : cells[index].strip();
  }

  private void row(String[] cells, int line, CsvRows rows) {
    if (!filter.lets(cells, roles.size())) {
      return;
    }
    BigDecimal duration = SampleTally.duration(cell(cells, SampleRole.DURATION), layout.unit());
    boolean lacking = NEEDED.keySet().stream().anyMatch(role -> lacks(cells, role));
    String failure = lacking ? null : failure(cells);
    if (lacking || (duration == null && failure == null)) {
      rows.broken("expected a duration of 0 or more" + also() + ", found '" + told(cells), line);
      return;
    }
    SampleTally tally = operations.tally(cell(cells, SampleRole.OPERATION));
    if (failure == null) {
      tally.success(duration);
    } else {
      tally.failure(failure);
    }
    tally.start(begun, begun == null ? "" : cell(cells, begun), duration);
    if (roles.contains(SampleRole.OFFSET) && duration != null) {
      span(cell(cells, SampleRole.OFFSET), duration);
    }
  }

  private boolean lacks(String[] cells, SampleRole role) {
    return roles.contains(role) && cell(cells, role).isEmpty();
  }

  private String also() {
    return NEEDED.entrySet().stream()
        .filter(needed -> roles.contains(needed.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining());
  }

  private String told(String[] cells) {
    List<String> own = Arrays.asList(cells).subList(0, roles.size());
    return Printable.of(String.join(",", own), LONGEST_TOLD) + "': the row is not used";
  }

  /** What the call is counted under that failed; null for one that succeeded. */
  private String failure(String[] cells) {
    String status = cell(cells, SampleRole.STATUS);
    String error = cell(cells, SampleRole.ERROR);
    String success = cell(cells, SampleRole.SUCCESS);
    if (!status.isEmpty() && !statuses.succeeded(status)) {
      return status;
    }
    if (!error.isEmpty()) {
      return error;
    }
    return success.isEmpty() || SampleRole.isTrue(success)
        ? null
        : layout.columns().names().get(SampleRole.SUCCESS) + "=" + success;
  }

  /** Offsets and durations are in seconds wherever there are offsets. */
  private void span(String offset, BigDecimal duration) {
    BigDecimal begin = SampleTally.duration(offset, layout.unit());
    if (begin != null) {
      start = start == null ? begin : begin.min(start);
      end = begin.add(duration).max(end);
    }
  }
}
