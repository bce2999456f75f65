package dev.warrenperf.render.html;

import dev.warrenperf.report.FigureReport;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.List;

/** {@code amount(number, figure)}: a number of a figure, in the unit of its limit. */
final class AmountFunction implements TemplateMethodModelEx {

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() == 2
        && arguments.get(0) instanceof TemplateNumberModel number
        && arguments.get(1) instanceof WrapperTemplateModel model
        && model.getWrappedObject() instanceof FigureReport figure) {
      return figure.text(number.getAsNumber().doubleValue());
    }
    throw new TemplateModelException("amount: expected a number and its figure");
  }
}
