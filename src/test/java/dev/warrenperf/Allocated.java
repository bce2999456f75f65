package dev.warrenperf;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** How many bytes this thread allocates: unlike time the same on each machine, nearly. */
public final class Allocated {

  private Allocated() {}

  /** What one call allocates, after another has loaded and initialized what it uses. */
  public static long bytes(Callable<?> work) throws Exception {
    work.call();
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.call();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
