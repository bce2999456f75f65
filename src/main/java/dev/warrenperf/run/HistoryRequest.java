package dev.warrenperf.run;

import java.util.List;

/**
 * What a user asks {@code history} to do.
 *
 * @param paths the RUNs, each a run or a directory of runs
 * @param options how each run is read
 * @param targets name of a built-in target file, or a path
 * @param scenario whose runs are taken; null for the commonest
 * @param margin a change of the mean that is told, as written: {@code 5%}
 * @param rendering how the history is written
 */
public record HistoryRequest(
    List<String> paths,
    RunOptions options,
    String targets,
    String scenario,
    String margin,
    Rendering rendering) {}
