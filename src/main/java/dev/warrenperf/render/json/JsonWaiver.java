package dev.warrenperf.render.json;

import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.WaiverReport;

/** Waivers in {@code report.json}. */
final class JsonWaiver {

  private final JsonOut out;

  JsonWaiver(JsonOut out) {
    this.out = out;
  }

  /** One of the list of all. */
  void write(WaiverReport waiver) {
    out.text("subject", waiver.subject());
    out.text("kind", waiver.kind());
    out.text("name", waiver.name());
    out.text("figure", waiver.figure());
    out.known("q", waiver.q());
    out.known("ceiling", waiver.ceiling());
    found(waiver);
    out.text("file", waiver.file());
    out.whole("line", (long) waiver.line());
  }

  /** Beside the verdict that it concerns. */
  void beside(Outcome outcome) {
    if (outcome.waiver() == null) {
      out.nothing("waiver");
    } else {
      out.object("waiver", () -> found(outcome.waiver()));
    }
  }

  private void found(WaiverReport waiver) {
    out.text("state", waiver.state());
    out.flag("holds", waiver.holds());
    out.text("text", waiver.text());
    out.text("reason", waiver.reason());
    out.text("link", waiver.link());
    out.text("expires", waiver.expires());
  }
}
