/** The report as JUnit XML, a case a target. */
package dev.warrenperf.render.junit;
