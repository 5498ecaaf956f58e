/**
 * Notices to borrowers, their letters and their delivery.
 *
 * <p>{@link NoticeCommands} issues a {@link Notice}; {@link NoticeWriter} and {@link LetterWriter}
 * write its {@link Letter} as XHTML; {@link LetterRenderer} renders it as PDF, HTML or text; {@link
 * DeliveryCommands} records each {@link Delivery}. The fonts are bundled, so that a letter looks
 * the same on every machine.
 */
@NullMarked
package dev.amends.contact.letter;

import org.jspecify.annotations.NullMarked;
