/**
 * Taking events in: a batch is one transaction, each event has its effect once, in the order of its
 * account.
 */
@NullMarked
package dev.amends.messaging.consumption;

import org.jspecify.annotations.NullMarked;
