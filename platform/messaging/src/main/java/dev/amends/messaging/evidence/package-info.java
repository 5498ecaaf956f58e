/**
 * Keeps the record behind the hash on an event, in the transaction that publishes the event, and
 * exports the records of a case.
 *
 * <p>A record is stored as it was hashed. Later versions of a service can change their entities and
 * answers without breaking a hash that was published before.
 */
@NullMarked
package dev.amends.messaging.evidence;

import org.jspecify.annotations.NullMarked;
