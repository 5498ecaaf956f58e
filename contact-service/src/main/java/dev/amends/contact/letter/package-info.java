/**
 * Notices to borrowers, their letters and their delivery.
 *
 * <p>{@link NoticeCommands} issues a {@link Notice}; {@link NoticeWriter} and {@link LetterWriter}
 * write its letter, which {@link dev.amends.letters.LetterRenderer} renders as PDF, HTML or text;
 * {@link DeliveryCommands} records each {@link Delivery}.
 */
@NullMarked
package dev.amends.contact.letter;

import org.jspecify.annotations.NullMarked;
