/** Client samples: what a load generator measured. */
package dev.warrenperf.input.samples;
