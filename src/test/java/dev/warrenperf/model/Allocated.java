package dev.warrenperf.model;

import java.lang.management.ManagementFactory;

/** Bytes that a piece of work allocates on this thread: a measure of it that needs no clock. */
public final class Allocated {

  /** Some work that may fail. */
  public interface Work {
    void run() throws Exception;
  }

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocated() {}

  /** The bytes that the work allocates when it is done for the second time. */
  public static long by(Work work) throws Exception {
    work.run();
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    work.run();
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
