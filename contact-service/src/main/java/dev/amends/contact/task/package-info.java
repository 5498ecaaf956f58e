/**
 * Work other than calls: visits, tracing a lost contact point, sending a letter that was written.
 *
 * <p>A task is scheduled by a step of the ladder, a person or what happened to a number or a
 * letter; it pauses while contact stops, and ends with its case or its cause.
 */
@NullMarked
package dev.amends.contact.task;

import org.jspecify.annotations.NullMarked;
