package dev.warrenperf.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a component is written that is no member of its own in every document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Written {

  /** What becomes of it. */
  enum How {
    /** It is for those who draw, and no document tells it. */
    NEVER,
    /** It is a record or map whose members stand among those of this one; none where it is null. */
    INLINE,
    /** It is left out where it is null, or NaN. */
    UNLESS_NULL
  }

  /** What becomes of it. */
  How value();
}
