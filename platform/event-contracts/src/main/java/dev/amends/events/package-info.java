/**
 * The public contract of the platform: every event as a record, one sealed interface per topic.
 *
 * <p>This package depends on no framework. Each event has a JSON Schema, samples that must stay
 * readable for ever, and an entry in {@code asyncapi.yaml}, all among the resources of this module.
 */
@NullMarked
package dev.amends.events;

import org.jspecify.annotations.NullMarked;
