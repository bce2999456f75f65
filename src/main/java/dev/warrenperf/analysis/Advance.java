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
 * @param zeroMillis when a series that is new had counted nothing: at the earlier one, or when the
 *     process began; {@link Long#MIN_VALUE} where each sample has an instant of its own
 */
record Advance(
    long millis,
    int interval,
    int life,
    long lifeBegan,
    boolean sameProcess,
    Births births,
    long zeroMillis) {}
