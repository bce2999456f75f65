package dev.warrenperf.render.text;

import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.util.ArrayList;
import java.util.List;

/** Verdict, what was run, and whether its figures may be trusted. */
final class OpeningSection {

  /** A line of the run: what, and what it is. */
  private record Fact(String name, String value) {}

  private final Report report;
  private final Page page;

  private OpeningSection(Report report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(Report report, Page page) {
    OpeningSection section = new OpeningSection(report, page);
    headline(report.headline(), page);
    if (report.run() != null) {
      section.run();
    }
    section.validity();
  }

  /** The verdict with what is behind it. */
  static void headline(Headline headline, Page page) {
    String verdict = headline.verdict().word();
    String indent = " ".repeat(verdict.length() + 2);
    List<String> lines =
        Plain.wrapped(page.ink().spelled(headline.sentence()), page.columns() - indent.length());
    for (int i = 0; i < lines.size(); i++) {
      page.line(
          (i == 0 ? page.ink().toned(headline.tone(), verdict) + "  " : indent)
              + page.ink().strong(lines.get(i)));
    }
    headline
        .reasons()
        .forEach(reason -> page.marked(reason.tone(), reason.subject() + ": ", reason.text()));
  }

  private void run() {
    RunFacts run = report.run();
    page.title("Run");
    List<Fact> facts = new ArrayList<>();
    fact(facts, "version", run.version());
    fact(facts, "scenario", run.scenario() == null ? null : run.scenario() + repeat(run));
    fact(facts, "run", run.title());
    fact(facts, "window", run.windowWords());
    fact(facts, "targets", report.targets().name() + " (" + report.targets().origin() + ")");
    for (RunFacts.NodeFacts node : run.nodes()) {
      fact(facts, node.name(), (node.role() == null ? "" : node.role() + ", ") + node.text());
    }
    run.environment().forEach((name, value) -> fact(facts, name, value));
    int widest =
        facts.stream().mapToInt(f -> Plain.width(page.ink().spelled(f.name()))).max().orElse(0);
    int cells = Math.min(Math.max(8, widest), page.columns() / 3);
    facts.forEach(fact -> page.named(fact.name(), cells, fact.value()));
  }

  private static String repeat(RunFacts run) {
    return run.repeat() == null ? "" : ", repeat " + run.repeat();
  }

  private static void fact(List<Fact> facts, String name, String value) {
    if (value != null) {
      facts.add(new Fact(name, value));
    }
  }

  private void validity() {
    if (report.validity().isEmpty()) {
      return;
    }
    page.title("Validity");
    for (Remark remark : report.validity()) {
      page.marked(remark.tone(), "", remark.text());
    }
  }
}
