/**
 * Work other than calls: visits, tracing a lost contact point, sending a letter that was written.
 *
 * <p>A step of the ladder, a person, a lost number or a new letter schedules a task; it pauses
 * while contact is stopped, and ends with its case or its cause.
 */
@NullMarked
package dev.amends.contact.task;

import org.jspecify.annotations.NullMarked;
