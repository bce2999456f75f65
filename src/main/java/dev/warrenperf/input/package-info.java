/** What a run is that was found, wherever that was: its description, its nodes, notices. */
package dev.warrenperf.input;
