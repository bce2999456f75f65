package dev.warrenperf.render.html;

import dev.warrenperf.unit.Format;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.List;
import java.util.function.DoubleFunction;

/** A number for readers in a template: {@code percent(0.125)} is {@code 12.5 %}. */
final class FormatFunction implements TemplateMethodModelEx {

  private final String name;
  private final DoubleFunction<String> format;

  /**
   * One.
   *
   * @param name as templates call it
   */
  FormatFunction(String name, DoubleFunction<String> format) {
    this.name = name;
    this.format = format;
  }

  /** {@code number}: a plain number, as whole as it is. */
  static FormatFunction number() {
    return new FormatFunction("number", Format::number);
  }

  /** {@code percent}: a share. */
  static FormatFunction percent() {
    return new FormatFunction("percent", Format::percent);
  }

  /** {@code seconds}: a duration in its most fitting unit. */
  static FormatFunction seconds() {
    return new FormatFunction("seconds", Format::seconds);
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() == 1 && arguments.get(0) instanceof TemplateNumberModel number) {
      return format.apply(number.getAsNumber().doubleValue());
    }
    throw new TemplateModelException(name + ": expected a number, found " + arguments);
  }
}
