/** Provides the time of day, so that tests can set it. */
@NullMarked
package dev.amends.messaging.time;

import org.jspecify.annotations.NullMarked;
