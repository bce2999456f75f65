/** The pipeline: one short method a stage, from a request to files and an exit code. */
package dev.warrenperf.run;
