package dev.warrenperf.json;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A component of a record, as documents have it. */
final class Component {

  /** Looked up once for each type of record. */
  private static final ClassValue<List<Component>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          return all(type, Written.of(type));
        }
      };

  private final RecordComponent component;
  private final Written.How how;

  private Component(RecordComponent component, Written.How how) {
    this.component = component;
    this.how = how;
  }

  private static List<Component> all(Class<?> record, Written written) {
    List<Component> all = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      all.add(new Component(component, written.how(component.getName())));
    }
    written.check(record);
    return List.copyOf(all);
  }

  /** In the order of the record. */
  static List<Component> of(Class<?> record) {
    return ALL.get(record);
  }

  /** A record of these values, one for each component. */
  static Object make(Class<?> record, Object[] values) {
    try {
      return record.getDeclaredConstructor(types(record)).newInstance(values);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(record + " is not public", hidden);
    }
  }

  private static Class<?>[] types(Class<?> record) {
    return Stream.of(record.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
  }

  /** What a member is read back as; null when it is not. */
  static Type readBack(Class<?> record, String name) {
    for (Component component : of(record)) {
      Type type = component.readBack(name);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private Type readBack(String name) {
    if (!isReadBack()) {
      return null;
    }
    if (is(Written.How.INLINE)) {
      return readBack(component.getType(), name);
    }
    return name.equals(name()) ? type() : null;
  }

  String name() {
    return component.getName();
  }

  Type type() {
    return component.getGenericType();
  }

  /** Whether it is written in such a way. */
  boolean is(Written.How asked) {
    return how == asked;
  }

  boolean isReadBack() {
    return component.isAnnotationPresent(ReadBack.class);
  }

  /** How it is read back. */
  ReadBack readBack() {
    return component.getAnnotation(ReadBack.class);
  }

  /** Its value in a record. */
  Object of(Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(record.getClass() + " is not public", hidden);
    }
  }
}
