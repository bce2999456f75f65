package dev.warrenperf.json;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How those components of a record are written that are no member of their own in every document. A
 * record tells it by a static field {@code WRITTEN}, since annotations cost a start of the program
 * a twentieth of its time.
 */
public final class Written {

  /** What becomes of a component. */
  enum How {
    /** It is a member. */
    ALWAYS,
    /** It is for those who draw, and no document tells it. */
    NEVER,
    /**
     * It is a record or map whose members stand among those of the record; none where it is null.
     */
    INLINE,
    /** It is a member, milliseconds since 1970, told as an instant; null at the ends of time. */
    INSTANT,
    /** It is a member, left out where it is null or NaN. */
    UNLESS_NULL,
    /** It is a member of those that have it: see {@link OfKinds}. */
    OF_SOME
  }

  private static final Written PLAIN = new Written(Map.of());

  private final Map<String, How> hows;

  private Written(Map<String, How> hows) {
    this.hows = hows;
  }

  /** These are for those who draw, and no document tells them. */
  public static Written never(String... components) {
    return PLAIN.and(How.NEVER, components);
  }

  /**
   * The members of these records or maps stand among those of the record; none where it is null.
   */
  public static Written inline(String... components) {
    return PLAIN.and(How.INLINE, components);
  }

  /** The same for these, too. */
  public Written andInline(String... components) {
    return and(How.INLINE, components);
  }

  /**
   * And these, milliseconds since 1970, are told as instants of ISO 8601 in UTC; {@link
   * Long#MIN_VALUE} and {@link Long#MAX_VALUE} as null.
   */
  public Written andInstants(String... components) {
    return and(How.INSTANT, components);
  }

  /** And these are left out where they are null or NaN. */
  public Written andUnlessNull(String... components) {
    return and(How.UNLESS_NULL, components);
  }

  /** And these are members of those records that have them, which are {@link OfKinds}. */
  public Written andOfSome(String... components) {
    return and(How.OF_SOME, components);
  }

  private Written and(How how, String... components) {
    Map<String, How> all = new HashMap<>(hows);
    for (String component : components) {
      all.put(component, how);
    }
    return new Written(all);
  }

  /** That of a type of records. */
  static Written of(Class<?> record) {
    for (Field field : record.getDeclaredFields()) {
      if (field.getType() == Written.class) {
        return value(field);
      }
    }
    return PLAIN;
  }

  private static Written value(Field field) {
    try {
      return (Written) field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(field + " is not public", hidden);
    }
  }

  /** What becomes of a component. */
  How how(String component) {
    return hows.getOrDefault(component, How.ALWAYS);
  }

  /**
   * That all it tells of are there.
   *
   * @throws IllegalStateException when one is not
   */
  void check(Class<?> record) {
    Set<String> unknown = new HashSet<>(hows.keySet());
    for (RecordComponent component : record.getRecordComponents()) {
      unknown.remove(component.getName());
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(record + " has no component " + String.join(", ", unknown));
    }
  }
}
