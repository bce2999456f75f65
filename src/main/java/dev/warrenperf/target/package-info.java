/** What was promised, and whether it holds. */
package dev.warrenperf.target;
