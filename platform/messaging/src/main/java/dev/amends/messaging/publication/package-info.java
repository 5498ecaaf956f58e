/**
 * Telling events: written with the facts they tell, then published in order by one relay at a time.
 */
@NullMarked
package dev.amends.messaging.publication;

import org.jspecify.annotations.NullMarked;
