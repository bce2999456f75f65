/** This version against others: what runs have in common, tests, effect sizes, corrections. */
package dev.warrenperf.comparison;
