package dev.amends.cases.lifecycle;

import dev.amends.events.ServiceEvent;
import java.time.Instant;

/**
 * An event that was appended to the timeline of a case, for features that follow what happens to
 * cases. They are notified in the same transaction.
 *
 * @param at the time of the event
 */
public record RecordedEvent(CollectionCase collectionCase, ServiceEvent event, Instant at) {}
