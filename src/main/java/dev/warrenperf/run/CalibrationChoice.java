package dev.warrenperf.run;

import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.input.files.StoredCalibration;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.CalibrationFile;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which calibration a comparison borrows its spread from: the one that is named, or that of the
 * directory from which runs were chosen.
 */
final class CalibrationChoice {

  /**
   * What is borrowed.
   *
   * @param calibration null for none
   * @param notices what was taken and what to know of it
   */
  record Chosen(Calibration calibration, List<Notice> notices) {}

  private static final Chosen NONE = new Chosen(null, List.of());

  private final Console console;
  private final String targets;
  private final List<MeasuredRun> runs;

  /**
   * For one comparison.
   *
   * @param console where the choice is told
   * @param targets name of the target file
   * @param runs all that are compared
   */
  CalibrationChoice(Console console, String targets, List<MeasuredRun> runs) {
    this.console = console;
    this.targets = targets;
    this.runs = List.copyOf(runs);
  }

  /**
   * Loads it.
   *
   * @param directories of which runs were chosen; the first with a calibration counts
   * @throws CommandException when it cannot be read, or a spread is told twice
   */
  Chosen choose(ComparisonOptions options, List<String> directories)
      throws CommandException, InputException, IOException {
    if (options.calibration() != null) {
      if (options.runNoise() != null) {
        throw CommandException.usage("expected --run-noise or --calibration, found both");
      }
      return named(StoredCalibration.at(options.calibration()));
    }
    return options.runNoise() == null ? beside(directories) : NONE;
  }

  private Chosen beside(List<String> directories) throws InputException, IOException {
    for (String directory : directories) {
      Optional<StoredCalibration> found;
      try {
        found = StoredCalibration.beside(directory);
      } catch (MissingInputException refused) {
        return passedOver(refused.getMessage() + "; --calibration would use it");
      }
      if (found.isPresent()) {
        return beside(found.get());
      }
    }
    return NONE;
  }

  private Chosen passedOver(String text) {
    console.say(text);
    return new Chosen(null, List.of(Notice.warning("calibration", text)));
  }

  private Chosen named(StoredCalibration stored) throws InputException, IOException {
    CalibrationFile file = read(stored);
    String fault = fault(file);
    Notice notice =
        fault == null
            ? Notice.info("calibration", told(stored, file))
            : Notice.warning("calibration", told(stored, file) + ", though it is " + fault);
    return new Chosen(borrowed(file), List.of(notice));
  }

  /** Nobody asked for it, so it has to fit. */
  private Chosen beside(StoredCalibration stored) throws InputException, IOException {
    CalibrationFile file = read(stored);
    String fault = fault(file);
    String text =
        fault == null
            ? told(stored, file)
            : stored.name() + " is not used: it is " + fault + "; --calibration would use it";
    console.say(text);
    return fault == null
        ? new Chosen(borrowed(file), List.of(Notice.info("calibration", text)))
        : new Chosen(null, List.of(Notice.warning("calibration", text)));
  }

  private static CalibrationFile read(StoredCalibration stored) throws InputException, IOException {
    try (Reader text = stored.open()) {
      return CalibrationFile.read(stored.name(), text, Printable::of);
    }
  }

  private String told(StoredCalibration stored, CalibrationFile file) {
    int shared = shared(file);
    return "the spread from run to run is that of "
        + stored.name()
        + ", measured from "
        + Format.counted(file.runs().size(), "run")
        + (shared == 0 ? "" : ", " + shared + " of them compared here and not counted twice");
  }

  private Calibration borrowed(CalibrationFile file) {
    return shared(file) == 0 ? file.calibration() : file.calibration().withComparedRuns();
  }

  private int shared(CalibrationFile file) {
    return (int) runs.stream().map(CalibrationChoice::named).filter(file.runs()::contains).count();
  }

  private static CalibrationFile.Run named(MeasuredRun run) {
    boolean timed = run.startMillis() != Long.MIN_VALUE;
    return new CalibrationFile.Run(
        run.title(), timed ? Instant.ofEpochMilli(run.startMillis()).toString() : null);
  }

  /** Why it may not fit; null when nothing speaks against it. */
  private String fault(CalibrationFile file) {
    String others =
        runs.stream()
            .map(MeasuredRun::scenario)
            .filter(Objects::nonNull)
            .filter(scenario -> file.scenario() != null && !scenario.equals(file.scenario()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      return "of scenario " + file.scenario() + " and the runs are of " + others;
    }
    return file.targets().equals(targets)
        ? null
        : "made with the targets " + file.targets() + " and this comparison with " + targets;
  }
}
