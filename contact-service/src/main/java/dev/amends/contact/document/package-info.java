/**
 * Contents that must still be what they were when they were kept: letters, recordings, chat logs.
 *
 * <p>A content is known by its SHA-256, kept once, and held against it whenever it is read. How
 * long it must be kept depends on the borrower's region.
 */
@NullMarked
package dev.amends.contact.document;

import org.jspecify.annotations.NullMarked;
