/** The report as JUnit XML, one case per target. */
package dev.warrenperf.render.junit;
