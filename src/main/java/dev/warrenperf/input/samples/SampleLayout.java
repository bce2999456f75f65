package dev.warrenperf.input.samples;

import dev.warrenperf.input.Notices;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.DecimalText;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a CSV of client samples stands what.
 *
 * @param kind of file
 * @param headed whether the first row names the columns
 * @param unit of the durations
 * @param columns that are read, by their names or numbers
 * @param places of the columns, from 0
 * @param conditions that a row has to meet to be read
 */
record SampleLayout(
    ClientSamples.Kind kind,
    boolean headed,
    DurationUnit unit,
    SampleColumns columns,
    Map<SampleRole, Integer> places,
    List<SampleFilter.Condition> conditions) {

  private static final int LONGEST_LIST = 200;
  private static final int LONGEST_NUMBER = 6;

  /**
   * The layout of a file that begins so.
   *
   * @param program that wrote it; null for none that is known
   * @param first row
   * @throws MalformedInputException when a column is not named, not there or there twice, or its
   *     unit is not told or not the one in which the program writes
   */
  static SampleLayout of(
      SampleColumns asked,
      SampleProgram program,
      String origin,
      List<String> first,
      Notices notices)
      throws MalformedInputException {
    return new Finding(origin, first, notices).layout(asked, program);
  }

  /** Finds the columns of one file. */
  private static final class Finding {

    private final String origin;
    private final List<String> first;
    private final Notices notices;
    private boolean headed = true;

    Finding(String origin, List<String> first, Notices notices) {
      this.origin = origin;
      this.first = first;
      this.notices = notices;
    }

    SampleLayout layout(SampleColumns asked, SampleProgram program) throws MalformedInputException {
      SampleColumns columns = program == null ? asked : program.columns(asked);
      String duration = columns.names().get(SampleRole.DURATION);
      if (duration == null) {
        throw nameless();
      }
      headed = program == null ? !isDuration(duration) : program.headed();
      Map<SampleRole, Integer> places = new EnumMap<>(SampleRole.class);
      for (Map.Entry<SampleRole, String> column : columns.names().entrySet()) {
        if (asked.names().containsKey(column.getKey())
            || column.getKey() == SampleRole.DURATION
            || !headed
            || first.contains(column.getValue())) {
          places.put(column.getKey(), place(column.getValue()));
        }
      }
      List<SampleFilter.Condition> conditions = new ArrayList<>();
      for (String column : columns.where().keySet()) {
        conditions.add(
            new SampleFilter.Condition(column, place(column), columns.where().get(column)));
      }
      DurationUnit unit =
          program == null
              ? unit(asked, headed ? first.get(places.get(SampleRole.DURATION)) : duration)
              : unit(asked, program);
      if (program != null) {
        tell(program, places);
      }
      return new SampleLayout(
          program == null ? ClientSamples.Kind.CSV : program.kind(),
          headed,
          unit,
          columns,
          places,
          conditions);
    }

    private MalformedInputException nameless() {
      boolean numbers = first.stream().anyMatch(cell -> DecimalText.isDecimal(cell, 0));
      return new MalformedInputException(
          origin
              + ":1: expected hey -o csv, lines such as \"Iteration 1: 35ms\", or a CSV whose"
              + " column of durations is named with ,column=NAME behind the file"
              + (numbers ? " (,column=3 where the first line names none)" : "")
              + ", found the columns "
              + listed());
    }

    /** Whether a column goes by its number and the first row has a duration in it. */
    private boolean isDuration(String column) {
      int place = number(column) - 1;
      return place >= 0 && place < first.size() && DecimalText.isDecimal(first.get(place), 0);
    }

    /** The number of a column, from 1; 0 for a name. */
    private static int number(String column) {
      boolean number =
          column.length() <= LONGEST_NUMBER
              && DecimalText.digits(column, 0) == column.length()
              && !column.isEmpty();
      return number ? Integer.parseInt(column) : 0;
    }

    private int place(String column) throws MalformedInputException {
      int found = headed ? Collections.frequency(first, column) : 0;
      int number = number(column);
      if (found == 0 && number > 0 && number <= first.size()) {
        return number - 1;
      }
      if (found != 1) {
        throw new MalformedInputException(
            origin
                + ":1: expected one column '"
                + Printable.of(column, LONGEST_LIST)
                + "', found "
                + (found > 0 ? String.valueOf(found) : (headed ? "the columns " : "") + listed()));
      }
      return first.indexOf(column);
    }

    private DurationUnit unit(SampleColumns asked, SampleProgram program)
        throws MalformedInputException {
      if (!program.writesIn(asked)) {
        throw new MalformedInputException(
            "%s:1: expected no unit but %s, in which %s writes, found unit=%s"
                .formatted(
                    origin, program.unit().word(), program.kind().word(), asked.unit().word()));
      }
      return asked.unit() == null ? program.unit() : asked.unit();
    }

    private DurationUnit unit(SampleColumns asked, String column) throws MalformedInputException {
      DurationUnit told = DurationUnit.ofHeader(column);
      DurationUnit unit = asked.unit() == null ? told : asked.unit();
      if (unit == null) {
        throw new MalformedInputException(
            origin
                + ":1: expected ,unit="
                + " after the file ("
                + DurationUnit.KNOWN
                + "), since the name of the column '"
                + Printable.of(column, LONGEST_LIST)
                + "' gives none");
      }
      if (told != null && told != unit) {
        notices.warning(
            "samples-unit",
            "The column '%s' is read in %s, as --samples says, though its name says %s."
                .formatted(Printable.of(column, LONGEST_LIST), unit.word(), told.word()),
            origin,
            1);
      }
      return unit;
    }

    /** What a reader has to know of the program's files. */
    private void tell(SampleProgram program, Map<SampleRole, Integer> places) {
      if (places.keySet().stream().allMatch(role -> role.successes().isEmpty())) {
        notices.warning(
            "samples-status-unknown",
            program.kind().word()
                + " writes no column of failures, so failed calls count like successful ones.",
            origin,
            1);
      }
      if (program.kind() == ClientSamples.Kind.HEY || program.kind() == ClientSamples.Kind.OHA) {
        notices.info(
            "samples-unanswered",
            (program.kind() == ClientSamples.Kind.HEY ? "hey -o csv" : "oha --output-format csv")
                + " leaves out requests that got no answer; they are counted nowhere.",
            origin,
            null);
      }
    }

    private String listed() {
      return Printable.of(String.join(", ", first), LONGEST_LIST);
    }
  }
}
