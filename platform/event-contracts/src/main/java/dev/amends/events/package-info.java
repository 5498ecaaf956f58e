/**
 * The public contract of the platform: every event as a record, one sealed interface a topic.
 *
 * <p>Nothing here knows a framework. Each event has a JSON Schema, a sample that must stay readable
 * for ever, and a place in {@code asyncapi.yaml}; they stand in this module's resources.
 */
@NullMarked
package dev.amends.events;

import org.jspecify.annotations.NullMarked;
