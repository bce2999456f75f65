package dev.warrenperf.render.html;

import dev.warrenperf.unit.Visible;
import dev.warrenperf.unit.Word;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * What templates see of the report: the fields of its records, texts made safe, and nothing else.
 * There is no way from a template to a class, a file or a method with arguments.
 */
final class ModelWrapper extends DefaultObjectWrapper {

  ModelWrapper() {
    super(Configuration.VERSION_2_3_35);
    setMemberAccessPolicy(new NoMembers());
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Word word) {
      return new SimpleScalar(word.word());
    }
    if (value instanceof Record record) {
      return new RecordModel(record, this);
    }
    return value instanceof String text ? new SimpleScalar(Visible.lines(text)) : super.wrap(value);
  }

  /** Of what is no record, only its text, such as the name of an enum. */
  private static final class NoMembers implements MemberAccessPolicy, ClassMemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return this;
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }

    @Override
    public boolean isMethodExposed(Method method) {
      return false;
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
      return false;
    }
  }
}
