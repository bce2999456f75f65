package dev.warrenperf.document;

import dev.warrenperf.document.Block.Fact;
import dev.warrenperf.document.Block.Item;
import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How single targets were decided: the value, the steps to its verdict, and what else counts. */
public final class ExplanationDocument {

  private final Report report;
  private final List<CheckReport> checks;

  private ExplanationDocument(Report report, List<CheckReport> checks) {
    this.report = report;
    this.checks = checks;
  }

  /**
   * A section for each of the checks, then which run and targets it is about. The steps are shown
   * of a single one.
   */
  public static Document of(Report report, List<CheckReport> checks) {
    return new ExplanationDocument(report, checks).document();
  }

  private Document document() {
    return new Document(
        Stream.concat(checks.stream().map(this::section), Stream.of(OpeningSection.source(report)))
            .toList());
  }

  private Document.Section section(CheckReport check) {
    return Document.Section.of(
        check.subject(),
        new Block.Items("verdicts", List.of(verdict(check))),
        Block.Items.folded("steps", steps(check)),
        new Block.Facts("facts", Block.USUAL, facts(check)));
  }

  private static Item verdict(CheckReport check) {
    Outcome outcome = check.outcome();
    String text =
        outcome.isJudged()
            ? Verdicts.of(outcome).substring(2)
                + ": "
                + check.valueText()
                + ", the target is "
                + outcome.limitsText()
            : check.valueText() + ", no target";
    return Item.of(outcome.tone(), text);
  }

  /** How it was decided, then what else is known of a figure. */
  private List<String> steps(CheckReport check) {
    String text = check.outcome().text();
    List<String> steps = new ArrayList<>(checks.size() == 1 ? check.how() : List.of());
    if (!text.isEmpty() && steps.stream().noneMatch(step -> step.endsWith(text))) {
      steps.add(text);
    }
    if (check.target() instanceof FigureReport figure) {
      steps.addAll(FigureSections.values(report, figure));
    }
    return steps.stream().map(ExplanationDocument::sentence).toList();
  }

  private static String sentence(String step) {
    return Sentences.capitalised(step) + (step.endsWith(".") ? "" : ".");
  }

  /** What is known of the target is behind the last of its numbers. */
  private boolean isLast(CheckReport check) {
    int next = checks.indexOf(check) + 1;
    return next == checks.size() || checks.get(next).target() != check.target();
  }

  private List<Fact> facts(CheckReport check) {
    List<Fact> facts = new ArrayList<>();
    Outcome outcome = check.outcome();
    add(facts, "margin", outcome.headroomText());
    add(facts, "waiver", outcome.waiver() == null ? "" : outcome.waiver().text());
    if (!isLast(check)) {
      return facts;
    }
    if (check.target() instanceof OperationReport operation) {
      add(facts, "observed", operation.count() > 0 ? operation.finding() : "");
      add(facts, "metric", Objects.requireNonNullElse(operation.metric(), ""));
    } else if (check.target() instanceof FigureReport figure) {
      add(facts, "metric", figure.metric());
    } else if (check.target() instanceof FailoverReport failover) {
      add(facts, "metric", failover.known());
    }
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(name, value));
    }
  }
}
