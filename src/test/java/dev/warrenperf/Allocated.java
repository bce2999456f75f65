package dev.warrenperf;

import java.lang.management.ManagementFactory;

/** How many bytes this thread allocates: unlike time the same on each machine, nearly. */
public final class Allocated {

  /** Some work that may fail. */
  public interface Work {
    void run() throws Exception;
  }

  private Allocated() {}

  /** What one call allocates, after another has loaded and initialized what it uses. */
  public static long bytes(Work work) throws Exception {
    work.run();
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
