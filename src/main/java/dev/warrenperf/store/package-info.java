/**
 * A directory of runs that many jobs add to: what its entries are called, and how they are put
 * there so that none is lost.
 */
package dev.warrenperf.store;
