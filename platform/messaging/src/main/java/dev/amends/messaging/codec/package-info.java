/** Converts events to and from JSON and reports what is wrong with those that cannot be read. */
@NullMarked
package dev.amends.messaging.codec;

import org.jspecify.annotations.NullMarked;
