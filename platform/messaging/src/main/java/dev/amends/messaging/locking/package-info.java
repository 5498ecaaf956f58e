/** One lock an account: the order of all that happens to it. */
@NullMarked
package dev.amends.messaging.locking;

import org.jspecify.annotations.NullMarked;
