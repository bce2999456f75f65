package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.CalibrationRuns;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.SessionSpread;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.model.MalformedInputException;
import java.io.StringReader;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read back; what is no calibration is refused with its place. */
class CalibrationFileTest {

  private static final CalibrationResult MEASURED =
      CalibrationResult.of(
          List.of(
              CalibrationRuns.run("a", "v1", 1, 0.5),
              CalibrationRuns.run("b", "v1", 2, 1),
              CalibrationRuns.run("c", "v1", 3, 0.7),
              CalibrationRuns.run("copy", "v1", 3, 0.7)),
          ComparisonSettings.usual());

  private static String written() {
    return RecordWriter.document(
        CalibrationReport.SCHEMA, CalibrationReporter.of(MEASURED, "mine", List.of()));
  }

  private static CalibrationFile read(String text) throws Exception {
    return CalibrationFile.read(
        "calibration.json", new StringReader(text), UnaryOperator.identity());
  }

  @Test
  void what_is_written_is_read_back() throws Exception {
    CalibrationFile file = read(written());
    assertEquals("burst", file.report().scenario());
    assertEquals("mine", file.report().targets());
    assertEquals(
        List.of(
            new CalibrationReport.Run("a", null, "1970-01-01T00:01:00Z", null, new TreeMap<>()),
            new CalibrationReport.Run("b", null, "1970-01-01T00:02:00Z", null, new TreeMap<>()),
            new CalibrationReport.Run("c", null, "1970-01-01T00:03:00Z", null, new TreeMap<>())),
        file.runs());
    assertEquals(
        MEASURED.calibration().operations().keySet(), file.calibration().operations().keySet());
    Spread spread = file.calibration().operations().values().iterator().next();
    Spread measured = MEASURED.calibration().operations().values().iterator().next();
    assertEquals(measured.deviation(), spread.deviation(), 1e-15);
    assertEquals(2, spread.degrees());
  }

  @Test
  void sessions_are_read_back() throws Exception {
    int day = 24 * 60;
    CalibrationResult days =
        CalibrationResult.of(
            List.of(
                CalibrationRuns.run("a", "v1", 1, 0.5),
                CalibrationRuns.run("b", "v1", 2, 0.6),
                CalibrationRuns.run("c", "v1", day, 1),
                CalibrationRuns.run("d", "v1", day + 1, 0.9)),
            ComparisonSettings.usual());
    CalibrationReport report = CalibrationReporter.of(days, "mine", List.of());
    assertEquals(2, report.sessions());
    assertTrue(report.sentence().endsWith(" of 1 version in 2 sessions."), report.sentence());
    String text = RecordWriter.document(CalibrationReport.SCHEMA, report);
    CalibrationFile file = read(text);
    assertTrue(file.hasSessions());
    SessionSpread read = file.calibration().sessions().values().iterator().next();
    SessionSpread measured = days.calibration().sessions().values().iterator().next();
    assertEquals(measured.means().deviation(), read.means().deviation(), 1e-15);
    assertEquals(1, read.means().degrees());
    assertEquals(2, read.runs(), 1e-12);
    for (String broken : List.of("sessionDegrees", "runsPerSession")) {
      String changed = text.replaceFirst("\"" + broken + "\": [0-9.]+", "\"" + broken + "\": 0");
      MalformedInputException fault =
          assertThrows(MalformedInputException.class, () -> read(changed));
      assertTrue(fault.getMessage().contains("operations[0]." + broken), fault::getMessage);
    }
  }

  @Test
  void runs_of_another_day_are_of_another_session() throws Exception {
    CalibrationFile file = read(written());
    assertTrue(
        MEASURED.sessions().count() == 1
            && CalibrationReporter.of(MEASURED, "mine", List.of())
                .sentence()
                .endsWith(" in one session, which tells nothing about other days or machines."));
    assertFalse(file.hasSessions());
    assertFalse(file.isOfOtherSession(List.of(CalibrationRuns.run("x", "v2", 6 * 60, 1))));
    assertTrue(file.isOfOtherSession(List.of(CalibrationRuns.run("x", "v2", 6 * 60 + 3, 1))));
    CalibrationFile odd = read(written().replace("1970-01-01T00:0", "yesterday"));
    assertFalse(odd.isOfOtherSession(List.of(CalibrationRuns.run("x", "v2", 9999, 1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"degrees\": 2 | \"degrees\": 0 | operations[0].degrees: expected degrees of freedom",
        "\"degrees\": 2 | \"degrees\": \"+Inf\" | operations[0].degrees: expected degrees of"
            + " freedom",
        "\"degrees\": 2 | \"degrees\": null | operations[0].degrees: expected a number, found null",
        "\"source\": \"histogram\" | \"source\": \"guess\" | operations[0].source: expected one of",
        "\"name\": \"create\" | \"name\": 1 | operations[0].name: expected a string",
        "\"deviation\": | \"deviation\": -1, \"x\": | operations[0].deviation: expected a standard",
        "calibration/1 | calibration/2 | schema: expected \"warren-perf/calibration/1\", found",
        "\"targets\": \"mine\" | \"targets\": null | targets: expected a string",
        "\"runs\": [ | \"runs\": 1, \"y\": [ | runs: expected a list of objects",
        "\"scenario\" | \"schema\" | schema: expected each member once",
      })
  void a_fault_is_told_with_its_place(String from, String to, String message) {
    String changed =
        written().replaceFirst(java.util.regex.Pattern.quote(from.strip()), to.strip());
    MalformedInputException fault =
        assertThrows(MalformedInputException.class, () -> read(changed));
    assertTrue(
        fault.getMessage().startsWith("calibration.json: " + message.strip()), fault::getMessage);
  }

  @Test
  void what_is_cut_off_is_refused() {
    String half = written().substring(0, written().length() / 2);
    assertThrows(MalformedInputException.class, () -> read(half));
  }
}
