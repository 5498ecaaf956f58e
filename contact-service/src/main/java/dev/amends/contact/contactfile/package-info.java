/**
 * What belongs to a contact beside its log entry, as evidence of how it was: recordings, chat logs.
 *
 * <p>Each is kept by its hash, with its media type and the day until which it must be kept.
 */
@NullMarked
package dev.amends.contact.contactfile;

import org.jspecify.annotations.NullMarked;
