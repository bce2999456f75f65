package dev.warrenperf.render.html;

import dev.warrenperf.render.chart.Charts;
import dev.warrenperf.render.html.PageTemplates.Opened;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Report;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** {@code report.html} and {@code history.html}. */
public final class HtmlReport {

  private static final String REPORT = "report.ftlh";
  private static final String HISTORY = "history.ftlh";

  private HtmlReport() {}

  /** Begins what a page of a report takes before there is one. */
  public static void begin(PageTemplates templates) {
    templates.begin(REPORT);
  }

  /**
   * The page, ending in a line feed.
   *
   * @throws TemplateFailure when a template cannot be read or used
   */
  public static String render(Report report, PageTemplates templates) throws TemplateFailure {
    return render(REPORT, report, templates);
  }

  /** Begins what a page of a history takes before there is one. */
  public static void beginHistory(PageTemplates templates) {
    templates.begin(HISTORY);
  }

  /** The same of a history. */
  public static String render(HistoryReport report, PageTemplates templates)
      throws TemplateFailure {
    return render(HISTORY, report, templates);
  }

  /** Faults are those of templates that are read in the order of the page. */
  private static String render(String template, Object report, PageTemplates templates)
      throws TemplateFailure {
    Opened begun = templates.begun();
    if (begun != null) {
      try {
        return page(template, report, begun);
      } catch (TemplateException | IOException | StackOverflowError toldBelow) {
        // where it is, only who reads them one after the other knows
      }
    }
    Opened opened = templates.open();
    try {
      return page(template, report, opened);
    } catch (TemplateException | IOException | StackOverflowError fault) {
      throw new Faults(opened.files()).of(fault);
    }
  }

  private static String page(String template, Object report, Opened templates)
      throws TemplateFailure, TemplateException, IOException {
    StringWriter page = new StringWriter(1 << 16);
    PageScript script = PageScript.of(templates.files());
    templates.configuration().getTemplate(template).process(model(report, script), page);
    return page.toString();
  }

  /** What a template is given, by the names in {@code docs/templates.md}. */
  static Map<String, Object> model(Object report, PageScript script) throws TemplateModelException {
    Map<String, Object> model = new HashMap<>();
    model.put("report", report);
    model.put("chartStyle", HTMLOutputFormat.INSTANCE.fromMarkup(Charts.css()));
    model.put("script", HTMLOutputFormat.INSTANCE.fromMarkup(script.text()));
    model.put("scriptHash", script.hash());
    model.put("svg", new ChartFunction());
    model.put("amount", new AmountFunction());
    FormatFunction.ALL.forEach(function -> model.put(function.name(), function));
    return model;
  }
}
