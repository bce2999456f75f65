package dev.warrenperf.render.junit;

import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ResourceReport;
import java.util.ArrayList;
import java.util.List;

/** Rates, levels and resources that were promised. */
final class FigureCases {

  private FigureCases() {}

  static List<Case> of(Report report) {
    List<Case> cases = new ArrayList<>();
    report.throughput().forEach(figure -> add(figure, cases));
    report.ratios().forEach(figure -> add(figure, cases));
    report.gauges().forEach(figure -> add(figure, cases));
    report.resources().forEach(resource -> add(resource, cases));
    return cases;
  }

  private static void add(FigureReport figure, List<Case> cases) {
    if (figure.outcome().isJudged()) {
      cases.add(Case.of(figure.name(), figure.statistic(), figure.outcome(), List.of()));
    }
  }

  private static void add(ResourceReport resource, List<Case> cases) {
    if (resource.outcome().isJudged()) {
      String what = resource.resource() + " " + resource.judged();
      cases.add(Case.of(resource.name(), what, resource.outcome(), List.of()));
    }
  }
}
