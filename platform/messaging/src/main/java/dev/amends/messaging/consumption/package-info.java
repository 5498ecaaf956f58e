/**
 * Consumes events: one transaction per batch, each event takes effect once, in the order of its
 * account. A message that cannot be applied is parked with its reason, and later messages of the
 * account are parked behind it, until an operator releases or discards it.
 */
@NullMarked
package dev.amends.messaging.consumption;

import org.jspecify.annotations.NullMarked;
