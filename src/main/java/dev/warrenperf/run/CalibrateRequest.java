package dev.warrenperf.run;

import java.util.List;

/**
 * What a user asks {@code calibrate} to do.
 *
 * @param paths of the runs, or of directories of runs
 * @param options how each run is read
 * @param targets name of a built-in target file, or a path: whose operations are measured
 * @param comparison the margin; the rest is not used
 * @param rendering how the result is printed; its output is the file to write, or null for the
 *     usual one beside the runs
 */
public record CalibrateRequest(
    List<String> paths,
    RunOptions options,
    String targets,
    ComparisonOptions comparison,
    Rendering rendering) {}
