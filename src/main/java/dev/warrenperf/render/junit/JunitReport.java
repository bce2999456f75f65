package dev.warrenperf.render.junit;

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
 * {@code junit.xml}: a case a target and a comparison, as CI servers show test results, a case a
 * condition of a valid run, and a last one for the whole report. Times are 0 throughout: a CI
 * server takes them for how long a test ran, and holding a number against its target takes none.
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
    cases.addAll(ValidityCases.of(report));
    cases.add(VerdictCase.of(report));
    return cases;
  }

  /** An operation's mean after its quantiles. */
  private static Stream<Case> promised(TargetReport target) {
    return target.checks().stream()
        .sorted(Comparator.comparing(check -> check.statistic().equals("mean")))
        .map(Case::of);
  }
}
