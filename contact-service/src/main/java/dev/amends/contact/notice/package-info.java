/**
 * What is written to the borrower, kept word for word, and how it reached him.
 *
 * <p>A notice is a letter: a page in his language, from which plain text and PDF follow.
 */
@NullMarked
package dev.amends.contact.notice;

import org.jspecify.annotations.NullMarked;
