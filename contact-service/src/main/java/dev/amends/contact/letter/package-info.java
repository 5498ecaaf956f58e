/**
 * Letters on paper and on screen: what is written once, as XHTML, is printed as PDF, shown as a
 * page or read as plain text.
 *
 * <p>Its fonts are bundled, so that a letter looks the same on every machine and Chinese is never
 * missing.
 */
@NullMarked
package dev.amends.contact.letter;

import org.jspecify.annotations.NullMarked;
