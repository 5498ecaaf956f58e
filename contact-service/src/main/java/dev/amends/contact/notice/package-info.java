/** What is written to the borrower, kept word for word. */
@NullMarked
package dev.amends.contact.notice;

import org.jspecify.annotations.NullMarked;
