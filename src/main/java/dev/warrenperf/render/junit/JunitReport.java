package dev.warrenperf.render.junit;

import dev.warrenperf.report.Condition;
import dev.warrenperf.report.Headline;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.TargetReport;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: one case per target and per comparison, as CI servers show test results, a
 * case a condition of a valid run, and a last one for the whole report. Times are 0 throughout: a
 * CI server takes them for how long a test ran, and holding a number against its target takes none.
 */
public final class JunitReport {

  private JunitReport() {}

  /** The document, ending in a line feed. */
  public static String render(Report report) {
    StringWriter text = new StringWriter(1 << 14);
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new SuiteWriter(xml).write(report, cases(report));
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string cannot fail to be written", impossible);
    }
    return text + "\n";
  }

  private static List<Case> cases(Report report) {
    List<Case> cases = new ArrayList<>();
    report.measured().stream().flatMap(JunitReport::promised).forEach(cases::add);
    cases.addAll(ChangeCases.of(report));
    if (report.run() != null) {
      report.run().conditions().stream().map(JunitReport::condition).forEach(cases::add);
    }
    cases.add(verdict(report));
    return cases;
  }

  /** What was merely not seen whole fails none. */
  private static Case condition(Condition condition) {
    return new Case(
        "Validity",
        condition.asked(),
        Case.result(condition.tone()),
        condition.status().name(),
        condition.text(),
        List.of());
  }

  /**
   * The report as a whole: fails when the process ends with another code than 0, since a CI server
   * that reads this file alone would take what is skipped, or an invalid run, for a success.
   */
  private static Case verdict(Report report) {
    Headline headline = report.headline();
    List<String> details = new ArrayList<>();
    headline.summary().stream().map(Headline.Reason::asText).forEach(details::add);
    report.validity().stream().map(Remark::text).forEach(details::add);
    details.add("exit code " + headline.exitCode());
    return new Case(
        "warren-perf",
        "verdict",
        headline.exitCode() == 0 ? Case.Result.PASSED : Case.Result.FAILED,
        headline.verdict().word(),
        headline.sentence(),
        details);
  }

  /** An operation's mean after its quantiles. */
  private static Stream<Case> promised(TargetReport target) {
    return target.checks().stream()
        .sorted(Comparator.comparing(check -> check.statistic().equals("mean")))
        .map(Case::of);
  }
}
