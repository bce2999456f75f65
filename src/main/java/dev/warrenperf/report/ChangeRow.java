package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation or figure of one candidate against the reference, as a table of changes shows it.
 *
 * @param name of the operation or figure; behind a figure's its kind, in brackets
 * @param statistic what of it: {@code mean}, {@code rate}, ...
 * @param candidate label of the version
 * @param referenceText what the reference measured, for readers
 * @param candidateText what the candidate measured
 * @param ratioText the change with its interval; empty when not known
 * @param change as in {@link Contrast}
 * @param word the change as it is said: of figures {@code WORSE} and {@code BETTER}
 * @param sign beside that word
 * @param text how it was decided, a sentence without a full stop
 * @param neededText how many runs would decide, likewise; empty when there is nothing to say
 * @param shareText the share that tells most, likewise; empty when there is none
 * @param evidence further sentences
 * @param waiver why a slowdown is not counted; null when none is waived
 */
public record ChangeRow(
    String name,
    String statistic,
    String candidate,
    String referenceText,
    String candidateText,
    String ratioText,
    Change change,
    String word,
    String sign,
    String text,
    String neededText,
    String shareText,
    List<String> evidence,
    String waiver) {

  public ChangeRow {
    evidence = List.copyOf(evidence);
  }

  /** Of all operations, in their order, each with its candidates. */
  public static List<ChangeRow> ofOperations(ComparisonReport comparison) {
    return comparison.operations().stream()
        .flatMap(operation -> operation.contrasts().stream().map(each -> of(operation, each)))
        .toList();
  }

  /** Of all rates, levels and resources. */
  public static List<ChangeRow> ofFigures(ComparisonReport comparison) {
    return comparison.figures().stream()
        .flatMap(figure -> figure.contrasts().stream().map(each -> of(figure, each)))
        .toList();
  }

  private static ChangeRow of(ComparedOperation operation, Contrast contrast) {
    List<String> evidence = new ArrayList<>(List.of(contrast.requestText()));
    evidence.addAll(contrast.evidence());
    return new ChangeRow(
        operation.title(),
        "mean",
        contrast.figures().label(),
        operation.reference().meanText(),
        contrast.figures().meanText(),
        contrast.ratioText(),
        contrast.change(),
        contrast.change().word(),
        contrast.sign(),
        contrast.text(),
        contrast.runsNeededText(),
        contrast.shareText(),
        evidence,
        contrast.waiver());
  }

  private static ChangeRow of(ComparedFigure figure, ComparedFigure.FigureContrast contrast) {
    return new ChangeRow(
        figure.name() + " (" + figure.kind().word() + ")",
        figure.statistic(),
        contrast.label(),
        figure.valueText(),
        contrast.valueText(),
        contrast.ratioText(),
        contrast.change(),
        contrast.word(),
        contrast.sign(),
        contrast.text(),
        contrast.runsNeededText(),
        "",
        List.of(),
        contrast.waiver());
  }

  /** What the change means. */
  public Tone tone() {
    return Tone.of(change, waiver);
  }

  /** Whether it is a slowdown that counts. */
  public boolean isSlower() {
    return change == Change.SLOWER && waiver == null;
  }

  /** Sign, word, and whether a waiver excuses it. */
  public String verdict() {
    return sign + " " + word + (waiver == null ? "" : " (waived)");
  }
}
