package dev.warrenperf.render.html;

import dev.warrenperf.unit.Visible;
import dev.warrenperf.unit.Word;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * What templates see of the report: the fields of its records, texts made safe, and nothing else.
 * There is no way from a template to a class, a file or a method with arguments.
 */
final class ModelWrapper extends DefaultObjectWrapper {

  ModelWrapper() {
    super(Configuration.VERSION_2_3_35);
    setRecordZeroArgumentNonVoidMethodPolicy(
        ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
    setMemberAccessPolicy(new FieldsOfRecords());
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Word word) {
      return new SimpleScalar(word.word());
    }
    return value instanceof String text ? new SimpleScalar(Visible.lines(text)) : super.wrap(value);
  }

  /** Accessors and derived texts of the records of this program. */
  private static final class FieldsOfRecords
      implements MemberAccessPolicy, ClassMemberAccessPolicy {

    private static final String OURS = "dev.warrenperf.";

    /** A hash differs from process to process, and a page must not. */
    private static final Set<String> FROM_OBJECT = Set.of("hashCode", "toString");

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return this;
    }

    /** Enums read as their names. */
    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }

    @Override
    public boolean isMethodExposed(Method method) {
      Class<?> owner = method.getDeclaringClass();
      return owner.isRecord()
          && owner.getPackageName().startsWith(OURS)
          && method.getParameterCount() == 0
          && !FROM_OBJECT.contains(method.getName());
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
