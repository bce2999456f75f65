package dev.warrenperf.render.html;

import dev.warrenperf.unit.Format;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;

/** A number for readers in a template: {@code percent(0.125)} is {@code 12.5 %}. */
final class FormatFunction implements TemplateMethodModelEx {

  private final String name;
  private final boolean inUnit;
  private final BiFunction<Double, String, String> format;

  private FormatFunction(String name, boolean inUnit, BiFunction<Double, String, String> format) {
    this.name = name;
    this.inUnit = inUnit;
    this.format = format;
  }

  private static FormatFunction of(String name, DoubleFunction<String> format) {
    return new FormatFunction(name, false, (value, unit) -> format.apply(value));
  }

  /** {@code number}: a plain number, as whole as it is. */
  static FormatFunction number() {
    return of("number", Format::number);
  }

  /** {@code percent}: a share. */
  static FormatFunction percent() {
    return of("percent", Format::percent);
  }

  /** {@code seconds}: a duration in its most fitting unit. */
  static FormatFunction seconds() {
    return of("seconds", Format::seconds);
  }

  /** {@code rate}: so many per second. */
  static FormatFunction rate() {
    return of("rate", Format::rate);
  }

  /** {@code amount}: a number and the symbol of its unit. */
  static FormatFunction amount() {
    return new FormatFunction("amount", true, Format::of);
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() == (inUnit ? 2 : 1)
        && arguments.get(0) instanceof TemplateNumberModel number) {
      double value = number.getAsNumber().doubleValue();
      if (!inUnit) {
        return format.apply(value, "");
      }
      if (arguments.get(1) instanceof TemplateScalarModel unit) {
        return format.apply(value, unit.getAsString());
      }
    }
    String expected = inUnit ? "a number and a unit" : "a number";
    throw new TemplateModelException(name + ": expected " + expected + ", found " + arguments);
  }
}
