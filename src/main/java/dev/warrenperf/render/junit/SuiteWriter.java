package dev.warrenperf.render.junit;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One suite in the XML that JUnit's Ant task began and CI servers read. */
final class SuiteWriter {

  private static final String NAME = "warren-perf";

  private final XMLStreamWriter xml;

  SuiteWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  void write(Report report, List<Case> cases) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start(0, "testsuites");
    attribute("name", NAME);
    counts(cases);
    start(1, "testsuite");
    attribute("name", NAME + " " + title(report));
    counts(cases);
    attribute("skipped", count(cases, Case.Result.SKIPPED));
    if (report.run() != null && report.run().start() != null) {
      attribute("timestamp", report.run().start());
    }
    properties(report);
    for (Case one : cases) {
      write(one);
    }
    end(1);
    end(0);
    xml.writeEndDocument();
  }

  private void counts(List<Case> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    attribute("failures", count(cases, Case.Result.FAILED));
    attribute("errors", "0");
    attribute("time", "0");
  }

  private static String count(List<Case> cases, Case.Result result) {
    return Long.toString(cases.stream().filter(one -> one.result() == result).count());
  }

  /** The run, or which versions were compared. */
  private static String title(Report report) {
    return report.run() == null
        ? String.join(", ", report.comparison().candidates()) + " against " + baseline(report)
        : report.run().title();
  }

  private static String baseline(Report report) {
    return report.comparison().sides().get(0).label();
  }

  private void properties(Report report) throws XMLStreamException {
    RunFacts run = report.run();
    start(2, "properties");
    if (run != null) {
      property("version", run.version());
      property("scenario", run.scenario());
      property("window", run.window() + ", " + run.time());
    }
    if (report.comparison() != null) {
      property("baseline", baseline(report));
      property("candidates", String.join(", ", report.comparison().candidates()));
      property("margin", Format.percent(report.comparison().margin()));
    }
    property("targets", report.targets().text());
    property("command", report.command());
    property("tool", report.tool());
    end(2);
  }

  private void property(String name, String value) throws XMLStreamException {
    if (value != null) {
      line(3);
      xml.writeEmptyElement("property");
      attribute("name", name);
      attribute("value", value);
    }
  }

  private void write(Case one) throws XMLStreamException {
    start(2, "testcase");
    attribute("classname", one.group());
    attribute("name", one.name());
    attribute("time", "0");
    switch (one.result()) {
      case PASSED -> {
        start(3, "system-out");
        lines(one);
      }
      case FAILED -> {
        start(3, "failure");
        attribute("type", one.verdict());
        attribute("message", one.message());
        lines(one);
      }
      case SKIPPED -> {
        start(3, "skipped");
        attribute("message", one.verdict() + ": " + one.message());
      }
    }
    xml.writeEndElement();
    end(2);
  }

  private void lines(Case one) throws XMLStreamException {
    List<String> lines = one.details().isEmpty() ? List.of(one.message()) : one.details();
    xml.writeCharacters(lines.stream().map(Visible::of).collect(Collectors.joining("\n")));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Visible.of(value));
  }

  private void start(int depth, String element) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(element);
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth));
  }
}
