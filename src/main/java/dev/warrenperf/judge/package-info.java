/**
 * What was promised, and whether it holds: limits as data, judges that decide from counts and exact
 * values, and the words for how they did.
 */
package dev.warrenperf.judge;
