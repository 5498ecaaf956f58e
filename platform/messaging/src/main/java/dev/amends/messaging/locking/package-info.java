/** Locks accounts, so that the changes of an account happen one after another. */
@NullMarked
package dev.amends.messaging.locking;

import org.jspecify.annotations.NullMarked;
