/**
 * What the events of the other services lead to here.
 *
 * <p>One thin consumer a topic: it loads, switches, calls and lets the transaction commit.
 */
@NullMarked
package dev.amends.contact.intake;

import org.jspecify.annotations.NullMarked;
