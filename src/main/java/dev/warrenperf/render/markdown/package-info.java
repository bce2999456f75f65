/** The report as GitHub-flavoured Markdown. */
package dev.warrenperf.render.markdown;
