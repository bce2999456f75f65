/** The report as one HTML page, from FreeMarker templates. */
package dev.warrenperf.render.html;
