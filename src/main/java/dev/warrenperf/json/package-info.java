/**
 * Records as JSON documents, and back: a member for each component, by its name and in its place.
 */
package dev.warrenperf.json;
