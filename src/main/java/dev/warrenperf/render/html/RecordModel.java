package dev.warrenperf.render.html;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A record of this program as a template sees it: its fields and what it derives from them by name,
 * {@code isMet()} by {@code met}. FreeMarker's own view of an object looks at each method of its
 * class first, which takes an eighth of the time of a page.
 */
final class RecordModel implements TemplateHashModel, AdapterTemplateModel, WrapperTemplateModel {

  private static final String OURS = "dev.warrenperf.";

  /** A hash differs from process to process, and a page must not. */
  private static final Set<String> FROM_OBJECT = Set.of("hashCode", "toString");

  /** By the name that a template uses; empty where there is none. */
  private static final ClassValue<Map<String, Optional<Method>>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Record value;
  private final ObjectWrapper wrapper;

  RecordModel(Record value, ObjectWrapper wrapper) {
    this.value = value;
    this.wrapper = wrapper;
  }

  /** Null where there is no such field, or nothing in it. */
  @Override
  public TemplateModel get(String field) throws TemplateModelException {
    Class<?> type = value.getClass();
    Optional<Method> accessor =
        ACCESSORS.get(type).computeIfAbsent(field, name -> accessor(type, name));
    try {
      return accessor.isEmpty() ? null : wrapper.wrap(accessor.get().invoke(value));
    } catch (InvocationTargetException | IllegalAccessException wrong) {
      throw new TemplateModelException("The field " + field + " cannot be read.", wrong);
    }
  }

  private static Optional<Method> accessor(Class<?> type, String field) {
    return type.getName().startsWith(OURS)
        ? method(type, field).or(() -> method(type, "is" + capitalized(field)))
        : Optional.empty();
  }

  private static String capitalized(String field) {
    return field.isEmpty()
        ? field
        : field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }

  private static Optional<Method> method(Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      boolean told =
          method.getDeclaringClass() == type
              && !Modifier.isStatic(method.getModifiers())
              && method.getReturnType() != void.class
              && !FROM_OBJECT.contains(name);
      return told ? Optional.of(method) : Optional.empty();
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return value;
  }

  @Override
  public Object getWrappedObject() {
    return value;
  }
}
