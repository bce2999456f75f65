package dev.warrenperf.render.html;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/**
 * Numbers for readers in a template: {@code percent(0.125)} is {@code 12.5 %}. Some take a unit
 * behind the numbers: {@code value(run.mean, run.unit)}.
 */
final class FormatFunction implements TemplateMethodModelEx {

  /** Writes numbers for readers; the unit is null where none is taken. */
  private interface Formatter {
    String format(double[] numbers, Unit unit);
  }

  /** All of them. */
  static final List<FormatFunction> ALL =
      List.of(
          new FormatFunction("number", 1, false, (x, none) -> Format.number(x[0])),
          new FormatFunction("percent", 1, false, (x, none) -> Format.percent(x[0])),
          new FormatFunction("seconds", 1, false, (x, none) -> Format.seconds(x[0])),
          new FormatFunction("value", 1, true, (x, unit) -> Format.of(x[0], unit)),
          new FormatFunction("interval", 2, true, (x, unit) -> Format.interval(x[0], x[1], unit)),
          new FormatFunction("rate", 1, false, (x, none) -> Format.rate(x[0])));

  private final String name;
  private final int numbers;
  private final boolean unit;
  private final Formatter format;

  private FormatFunction(String name, int numbers, boolean unit, Formatter format) {
    this.name = name;
    this.numbers = numbers;
    this.unit = unit;
    this.format = format;
  }

  /** As templates call it. */
  String name() {
    return name;
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() != numbers + (unit ? 1 : 0)) {
      throw refused(arguments);
    }
    double[] all = new double[numbers];
    for (int i = 0; i < numbers; i++) {
      if (!(arguments.get(i) instanceof TemplateNumberModel number)) {
        throw refused(arguments);
      }
      all[i] = number.getAsNumber().doubleValue();
    }
    return format.format(all, unit ? unit(arguments) : null);
  }

  private Unit unit(List<?> arguments) throws TemplateModelException {
    if (arguments.get(numbers) instanceof TemplateScalarModel text) {
      return Unit.ofSymbol(text.getAsString());
    }
    throw refused(arguments);
  }

  private TemplateModelException refused(List<?> arguments) {
    String expected = numbers == 1 ? "a number" : numbers + " numbers";
    return new TemplateModelException(
        name + ": expected " + expected + (unit ? " and a unit" : "") + ", found " + arguments);
  }
}
