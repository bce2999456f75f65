package dev.warrenperf.json;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A component of a record, as documents have it. */
final class Component {

  /** Looked up once for each type of record. */
  private static final ClassValue<List<Component>> ALL =
      new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
          List<Component> all = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            all.add(new Component(component));
          }
          return List.copyOf(all);
        }
      };

  private final RecordComponent component;
  private final boolean inlined;

  private Component(RecordComponent component) {
    this.component = component;
    this.inlined = Inlined.class.isAssignableFrom(component.getType());
  }

  /** In the order of the record. */
  static List<Component> of(Class<?> record) {
    return ALL.get(record);
  }

  String name() {
    return component.getName();
  }

  Type type() {
    return component.getGenericType();
  }

  boolean isInlined() {
    return inlined;
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
