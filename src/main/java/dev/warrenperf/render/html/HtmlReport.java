package dev.warrenperf.render.html;

import dev.warrenperf.render.chart.Charts;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Report;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** {@code report.html} and {@code history.html}. */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * The page, ending in a line feed.
   *
   * @param templates directory whose templates replace the built-in ones of the same name, or null
   * @throws TemplateFailure when a template cannot be read or used
   */
  public static String render(Report report, Path templates) throws TemplateFailure {
    return render("report.ftlh", report, templates);
  }

  /** The same of a history. */
  public static String render(HistoryReport report, Path templates) throws TemplateFailure {
    return render("history.ftlh", report, templates);
  }

  /** The page that this template makes of a report. */
  private static String render(String template, Object report, Path templates)
      throws TemplateFailure {
    TemplateFiles files = files(templates);
    Faults faults = new Faults(files);
    StringWriter page = new StringWriter(1 << 16);
    try {
      configuration(files).getTemplate(template).process(model(report, PageScript.of(files)), page);
    } catch (TemplateException | IOException | StackOverflowError fault) {
      throw faults.of(fault);
    }
    return page.toString();
  }

  private static TemplateFiles files(Path templates) throws TemplateFailure {
    try {
      if (templates == null || Files.isDirectory(templates)) {
        return new TemplateFiles(templates);
      }
      throw new NoSuchFileException(templates.toString());
    } catch (IOException none) {
      throw new TemplateFailure(
          templates.toString(), 0, 0, "expected a directory of templates, found none", none);
    }
  }

  /** What a template is given, by the names in {@code docs/templates.md}. */
  static Map<String, Object> model(Object report, PageScript script) throws TemplateModelException {
    Map<String, Object> model = new HashMap<>();
    model.put("report", report);
    model.put("chartStyle", HTMLOutputFormat.INSTANCE.fromMarkup(Charts.css()));
    model.put("script", HTMLOutputFormat.INSTANCE.fromMarkup(script.text()));
    model.put("scriptHash", script.hash());
    model.put("svg", new ChartFunction());
    FormatFunction.ALL.forEach(function -> model.put(function.name(), function));
    return model;
  }

  private static Configuration configuration(TemplateFiles files) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(files);
    configuration.setLocalizedLookup(false);
    configuration.setObjectWrapper(new ModelWrapper());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }
}
