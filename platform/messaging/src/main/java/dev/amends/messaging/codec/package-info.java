/** Events as JSON, there and back, and what is wrong with those that cannot be read. */
@NullMarked
package dev.amends.messaging.codec;

import org.jspecify.annotations.NullMarked;
