package dev.warrenperf.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member that is read back from a document; all others are passed over, and their components are
 * null, NaN, 0, false or empty.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReadBack {

  /** Whether it may be null or not there at all; a number is then NaN. */
  boolean orNull() default false;

  /** What is told where it is null or not there, in place of what it is expected to be. */
  String missing() default "";
}
