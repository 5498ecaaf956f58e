/**
 * The pages of letters and certificates: {@link LetterTemplates} fills a template, {@link
 * LetterRenderer} renders the {@link Letter} as PDF, HTML or text, and {@link Documents} stores
 * what was printed.
 *
 * <p>The fonts are bundled, so that a letter looks the same on every machine. A service that prints
 * letters has the tables {@code document}, {@code document_chunk} and {@code letter_print}.
 */
@NullMarked
package dev.amends.letters;

import org.jspecify.annotations.NullMarked;
