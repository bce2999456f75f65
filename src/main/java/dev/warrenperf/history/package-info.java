/** Many releases in order: where the level of a series changed. Pure numerics. */
package dev.warrenperf.history;
