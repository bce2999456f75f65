package dev.warrenperf.analysis;

/**
 * From one snapshot of a node to the next.
 *
 * @param millis instant of the later one
 * @param interval of the grid that the way lies in
 * @param life how many restarts of the process were seen so far
 * @param lifeBegan when the process of the later one began; its own instant when that is not known
 * @param sameProcess whether both are known to be of one process
 * @param births what tells whether a series is new
 */
record Advance(
    long millis, int interval, int life, long lifeBegan, boolean sameProcess, Births births) {}
