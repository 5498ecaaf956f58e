/**
 * Publishes events: they are written in the transaction of the facts that they report, then relayed
 * to Kafka in order by one relay at a time.
 */
@NullMarked
package dev.amends.messaging.publication;

import org.jspecify.annotations.NullMarked;
