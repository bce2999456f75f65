/** The commands as data, and what is written of them: man pages and completion scripts. */
package dev.warrenperf.manual;
