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
import java.nio.file.Path;
import java.util.ArrayList;
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
    options.requireOneNoise();
    if (options.calibration() != null) {
      return borrowed(options.calibration());
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

  private Chosen borrowed(Path path) throws CommandException {
    CalibrationFile file = named(path);
    String fault = fault(file);
    String told = told(StoredCalibration.at(path), file);
    return borrowed(
        file,
        fault == null
            ? Notice.info("calibration", told)
            : Notice.warning("calibration", told + ", though it is " + fault));
  }

  /** Nobody asked for it, so it has to fit. */
  private Chosen beside(StoredCalibration stored) throws InputException, IOException {
    CalibrationFile file = read(stored);
    String fault = fault(file);
    if (fault != null) {
      return passedOver(
          stored.name() + " is not used: it is " + fault + "; --calibration would use it");
    }
    Notice notice = Notice.info("calibration", told(stored, file));
    console.say(notice.text());
    return borrowed(file, notice);
  }

  /** The calibration that an option names. */
  static CalibrationFile named(Path path) throws CommandException {
    return OptionValue.of("--calibration", () -> read(StoredCalibration.at(path)));
  }

  /** A calibration that is there. */
  static CalibrationFile read(StoredCalibration stored) throws InputException, IOException {
    try (Reader text = stored.open()) {
      return CalibrationFile.read(stored.name(), text, Printable::of);
    }
  }

  private String told(StoredCalibration stored, CalibrationFile file) {
    int shared = shared(file);
    return "the spread from run to run is that of %s, measured from %s%s"
        .formatted(
            stored.name(),
            Format.counted(file.runs().size(), "run"),
            shared == 0 ? "" : ", " + shared + " of them compared here and not counted twice");
  }

  private Chosen borrowed(CalibrationFile file, Notice notice) {
    Calibration calibration = file.calibration();
    List<Notice> notices = new ArrayList<>(List.of(notice));
    if (!file.hasSessions() && file.isOfOtherSession(runs)) {
      notices.add(
          Notice.warning(
              "calibration-session",
              "The calibration was measured in another session than some of these runs (another"
                  + " machine, or six hours and more between them) and does not tell how far"
                  + " sessions differ: the spread may be too small."));
    }
    return new Chosen(shared(file) == 0 ? calibration : calibration.withComparedRuns(), notices);
  }

  private int shared(CalibrationFile file) {
    return (int) runs.stream().filter(file::holds).count();
  }

  /** Why it may not fit; null when nothing speaks against it. */
  private String fault(CalibrationFile file) {
    String scenario = file.report().scenario();
    String others =
        runs.stream()
            .map(MeasuredRun::scenario)
            .filter(Objects::nonNull)
            .filter(other -> scenario != null && !other.equals(scenario))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      return "of scenario " + scenario + " and the runs are of " + others;
    }
    String made = file.report().targets();
    return made.equals(targets)
        ? null
        : "made with the targets " + made + " and this comparison with " + targets;
  }
}
