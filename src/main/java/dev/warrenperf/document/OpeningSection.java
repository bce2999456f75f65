package dev.warrenperf.document;

import dev.warrenperf.document.Block.Fact;
import dev.warrenperf.document.Block.Item;
import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.util.ArrayList;
import java.util.List;

/** Verdict, what was run, and whether its figures may be trusted. */
public final class OpeningSection {

  private OpeningSection() {}

  /** The sections; that of the run is empty where versions alone are compared. */
  public static List<Document.Section> of(Report report) {
    return List.of(
        section(headline(report), report.headline()), run(report), validity(report.validity()));
  }

  /** The verdict on a run, and in one line how many targets came out how. */
  static Block.Headline headline(Report report) {
    Headline headline = report.headline();
    return new Block.Headline(
        headline.tone(), headline.verdict().word(), headline.sentence(), VerdictLine.of(report));
  }

  /** The verdict with what is behind it. */
  public static Document.Section headline(Headline headline) {
    return section(
        new Block.Headline(headline.tone(), headline.verdict().word(), headline.sentence()),
        headline);
  }

  private static Document.Section section(Block.Headline verdict, Headline headline) {
    List<Item> reasons =
        headline.reasons().stream()
            .map(
                reason ->
                    new Item(
                        reason.tone(), Rank.HEADLINE, reason.subject(), reason.text(), List.of()))
            .toList();
    return Document.Section.of(null, verdict, new Block.Items("reasons", reasons));
  }

  private static Document.Section run(Report report) {
    List<Fact> facts = report.run() == null ? List.of() : facts(report.run(), report.targets());
    return Document.Section.of("Run", new Block.Facts("facts of the run", 8, facts));
  }

  /** Which run and which targets it is about. */
  static Document.Section source(Report report) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "run", report.run().title());
    add(facts, "window", report.run().windowWords());
    add(facts, "targets", report.targets().text());
    return Document.Section.of("Run", new Block.Facts("facts of the run", 8, facts));
  }

  private static List<Fact> facts(RunFacts run, Report.TargetsFacts targets) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "version", run.version());
    String repeat = run.repeat() == null ? "" : ", repeat " + run.repeat();
    add(facts, "scenario", run.scenario() == null ? null : run.scenario() + repeat);
    add(facts, "run", run.title());
    add(facts, "window", run.windowWords());
    add(facts, "targets", targets.text());
    for (RunFacts.NodeFacts node : run.nodes()) {
      add(facts, node.name(), (node.role() == null ? "" : node.role() + ", ") + node.text());
    }
    run.environment().forEach((name, value) -> add(facts, name, value));
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (value != null) {
      facts.add(new Fact(name, value));
    }
  }

  private static Document.Section validity(List<Remark> remarks) {
    return Document.Section.of(
        "Validity",
        new Block.Items(
            "remarks",
            remarks.stream().map(remark -> Item.of(remark.tone(), remark.text())).toList()));
  }
}
