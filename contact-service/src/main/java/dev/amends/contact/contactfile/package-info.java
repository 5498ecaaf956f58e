/**
 * The files of a contact: recordings, chat logs and other attachments, and the borrower's copies.
 *
 * <p>Each file is stored by its hash, with its media type and its retention date.
 */
@NullMarked
package dev.amends.contact.contactfile;

import org.jspecify.annotations.NullMarked;
