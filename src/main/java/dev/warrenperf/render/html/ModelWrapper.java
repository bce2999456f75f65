package dev.warrenperf.render.html;

import dev.warrenperf.unit.Visible;
import dev.warrenperf.unit.Word;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/**
 * What templates see of the report: the fields of its records, texts made safe, and nothing else.
 * There is no way from a template to a class, a file or a method with arguments.
 */
final class ModelWrapper extends DefaultObjectWrapper {

  ModelWrapper() {
    super(Configuration.VERSION_2_3_35);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Word word) {
      return new SimpleScalar(word.word());
    }
    if (value instanceof Record record) {
      return new RecordModel(record, this);
    }
    return value instanceof String text ? text(text) : super.wrap(value);
  }

  /** Of what is no number, list or map either, only its text, such as that of a day. */
  @Override
  protected TemplateModel handleUnknownType(Object value) {
    return text(value.toString());
  }

  private static SimpleScalar text(String text) {
    return new SimpleScalar(Visible.lines(text));
  }
}
