package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.List;

/** Follows one counter from snapshot to snapshot. */
final class CounterAccumulator {

  private final Series series;
  private final CountCourseRecorder[] courses;
  private final CountCourseRecorder own;
  private final IntervalSums increments = new IntervalSums();
  private final Lives lives = new Lives();
  private final Losses losses = new Losses();
  private final SampleTimes times = new SampleTimes();
  private int index = -1;
  private int createdIndex = -1;
  private double previous = Double.NaN;
  private double increase;
  private int resets;
  private int unusable;
  private boolean begun;
  private boolean followed;
  private boolean fromZero;

  /**
   * Its first value, which counts only if it was born inside the window; NaN when that is known.
   */
  private double unproven = Double.NaN;

  private int unprovenInterval;
  private long unprovenMillis;

  /** The life of the process in which it was last seen; -1 before. */
  private int metLife = -1;

  /**
   * Begins with nothing seen.
   *
   * @param courses that it is a part of
   * @param own the one of these that is its alone, written at the instants of its samples; null
   *     where that is not asked for
   */
  CounterAccumulator(Series series, List<CountCourseRecorder> courses, CountCourseRecorder own) {
    this.series = series;
    this.courses = courses.toArray(CountCourseRecorder[]::new);
    this.own = own;
  }

  void setValue(int valueIndex) {
    index = valueIndex;
  }

  void setCreated(int valueIndex) {
    createdIndex = valueIndex;
  }

  /** Whether there is a counter and not only word of when it was created. */
  boolean isExposed() {
    return index >= 0;
  }

  /** The value at the window's start: what was counted before is not part of it. */
  void begin(NodeSamples samples, int life, long millis) {
    begun = isPresent(samples);
    if (read(samples)) {
      losses.began(millis);
      meet(life);
      write(times.saw(samples.instant(index), millis));
      remember(samples, life);
    }
  }

  /**
   * A later value. A counter that was not there at the window's start was born inside the window
   * and started at zero; one that was there as no number is followed from its first number on, and
   * so is one that may have been there with nothing new to tell.
   */
  Course accept(NodeSamples samples, Advance advance) {
    if (!read(samples)) {
      return Course.STOOD;
    }
    meet(advance.life());
    double value = samples.value(index);
    boolean known = !Double.isNaN(previous);
    long now = times.saw(samples.instant(index), advance.millis());
    settle(advance.births(), now);
    boolean fresh = lives.isNew(advance.life(), created(samples));
    boolean reset = known && (fresh || value < previous);
    if (known && !reset) {
      add(value - previous, advance.interval());
      losses.grew(advance.millis(), value - previous);
    } else if (reset) {
      losses.restarted(advance.millis(), advance.lifeBegan());
    } else {
      losses.began(advance.millis());
    }
    boolean born = !known && !begun && advance.births().areProven(samples.instant(index));
    if (!known && (born || fresh)) {
      bornAt(advance.zeroMillis());
    }
    if (reset || born || (!known && fresh)) {
      add(value, advance.interval());
    } else if (!known && !begun) {
      unproven = value;
      unprovenInterval = advance.interval();
      unprovenMillis = times.first() - advance.births().since();
    }
    if (reset || (!known && (begun || !(born || fresh)))) {
      for (CountCourseRecorder course : courses) {
        course.lost();
      }
    }
    fromZero |= !known && (born || fresh);
    followed |= known || born || fresh;
    resets += reset ? 1 : 0;
    if (Double.isNaN(unproven)) {
      write(now);
    }
    Course course = fresh ? Course.STOOD : Course.of(previous, value);
    remember(samples, advance.life());
    return course;
  }

  /** A second sample tells how far apart they are, and so whether the first was the first. */
  private void settle(Births births, long second) {
    if (Double.isNaN(unproven)) {
      return;
    }
    if (births.areProvenBy(times.first(), second)) {
      bornAt(2 * times.first() - second);
      add(unproven, unprovenInterval);
      fromZero = true;
    }
    unproven = Double.NaN;
    write(times.first());
  }

  /** The only snapshot of a node, read as a count since its process began. */
  void acceptSinceStart(NodeSamples samples, long born, long millis) {
    if (read(samples)) {
      followed = true;
      meet(0);
      bornAt(born);
      add(samples.value(index), 0);
      write(millis);
    }
  }

  private void bornAt(long instant) {
    if (own != null) {
      own.bornAt(instant);
    }
  }

  private void write(long instant) {
    if (own != null) {
      own.write(instant);
    }
  }

  private void add(double increment, int interval) {
    increase += increment;
    if (increment != 0) {
      for (CountCourseRecorder course : courses) {
        course.grew(increment);
      }
      increments.add(interval, increment);
    }
  }

  private void meet(int life) {
    boolean first = life != metLife;
    metLife = life;
    for (CountCourseRecorder course : courses) {
      course.meet(life, first);
    }
  }

  private void remember(NodeSamples samples, int life) {
    previous = samples.value(index);
    lives.remember(life, created(samples));
  }

  private double created(NodeSamples samples) {
    return createdIndex >= 0 && samples.present(createdIndex)
        ? samples.value(createdIndex)
        : Double.NaN;
  }

  private boolean isPresent(NodeSamples samples) {
    return index >= 0 && index < samples.size() && samples.present(index);
  }

  private boolean read(NodeSamples samples) {
    if (!isPresent(samples)) {
      return false;
    }
    double value = samples.value(index);
    boolean usable = value >= 0 && value < Double.POSITIVE_INFINITY;
    unusable += usable ? 0 : 1;
    return usable;
  }

  /**
   * What it did.
   *
   * @param samples of the node's last snapshot
   * @param unseen what of the window lies before and behind the node's snapshots
   * @param until instant of that snapshot where not each shows all series; else {@link
   *     Long#MIN_VALUE}
   */
  CounterDelta finish(NodeSamples samples, Unseen unseen, long until) {
    boolean stale = isPresent(samples) && Double.isNaN(samples.value(index));
    boolean waitedFor = !isPresent(samples) && times.isWaitedFor(until);
    boolean present = (isPresent(samples) && !stale) || waitedFor;
    if (waitedFor) {
      losses.began(until);
    }
    if (!Double.isNaN(unproven)) {
      losses.unseen((double) unprovenMillis);
    }
    unseen.addTo(losses, begun, present, lives);
    return new CounterDelta(
        series,
        increase,
        increments,
        resets,
        unusable,
        !begun,
        !present,
        followed,
        losses.seconds(),
        losses.expected(),
        present && !fromZero ? times.seconds() : Double.NaN,
        own == null ? CountCourse.NONE : own.finish());
  }
}
