/**
 * What changed, as server-sent events, so that the pages reload what they show.
 *
 * <p>Each console reads all partitions of the services' topics from their end, without a consumer
 * group, and sends a user the changes of their lenders. A browser that does not keep up is
 * disconnected; it reloads when it connects again, so nothing is kept for it.
 */
@NullMarked
package dev.amends.console.changes;

import org.jspecify.annotations.NullMarked;
