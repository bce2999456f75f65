package dev.warrenperf.render.html;

import dev.warrenperf.render.chart.Charts;
import dev.warrenperf.report.Chart;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.List;

/**
 * {@code svg(chart, width, height, suffix)} in a template: the chart drawn in that size. The suffix
 * becomes part of the drawing's ids, so that a page can hold one chart in several sizes.
 */
final class ChartFunction implements TemplateMethodModelEx {

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() != 4 || !(arguments.get(0) instanceof AdapterTemplateModel chart)) {
      throw new TemplateModelException(
          "svg: expected a chart, a width, a height and a suffix, found "
              + arguments.size()
              + " arguments");
    }
    int width = pixels(arguments.get(1));
    int height = pixels(arguments.get(2));
    String suffix = String.valueOf(arguments.get(3));
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(
          svg(chart.getAdaptedObject(Object.class), width, height, suffix));
    } catch (IllegalArgumentException wrong) {
      throw new TemplateModelException("svg: " + wrong.getMessage(), wrong);
    }
  }

  private static int pixels(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateNumberModel number) {
      return number.getAsNumber().intValue();
    }
    throw new TemplateModelException("svg: expected pixels, found " + argument);
  }

  private static String svg(Object chart, int width, int height, String suffix) {
    if (chart instanceof Chart drawn) {
      return Charts.svg(drawn.withId(drawn.id() + suffix), width, height);
    }
    throw new IllegalArgumentException("expected a chart, found something else");
  }
}
