package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.files.DiskSync;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleDirectoryTest {

  private static final ScheduleFile SCHEDULE = new ScheduleFile(List.of("run-1"), new TreeMap<>());

  @TempDir private Path directory;

  /** The one that opened it; null for the one that was refused. */
  private static ScheduleDirectory open(Path place) throws Exception {
    try {
      return ScheduleDirectory.open(place, SCHEDULE, DiskSync.BY_SYSTEM);
    } catch (CommandException refused) {
      assertEquals(ExitCode.OUTPUT, refused.exitCode(), refused.getMessage());
      return null;
    }
  }

  @Test
  void of_two_that_begin_at_once_one_does() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 200; round++) {
        Path place = directory.resolve("runs-" + round);
        CyclicBarrier atOnce = new CyclicBarrier(2);
        Callable<ScheduleDirectory> begin =
            () -> {
              atOnce.await();
              return open(place);
            };
        int opened = 0;
        for (Future<ScheduleDirectory> one : threads.invokeAll(List.of(begin, begin))) {
          if (one.get() != null) {
            opened++;
            one.get().close();
          }
        }
        assertEquals(1, opened, "round " + round);
        assertEquals(SCHEDULE.toJson(), Files.readString(place.resolve(ScheduleFile.NAME)));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
