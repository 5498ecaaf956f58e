/** Locks accounts, which puts everything that happens to an account in one order. */
@NullMarked
package dev.amends.messaging.locking;

import org.jspecify.annotations.NullMarked;
