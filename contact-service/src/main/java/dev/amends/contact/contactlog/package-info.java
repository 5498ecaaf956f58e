/**
 * What came of contacts: a coded disposition each, and what follows from it.
 *
 * <p>Dispositions are data; notes and the borrower's words never leave this service.
 */
@NullMarked
package dev.amends.contact.contactlog;

import org.jspecify.annotations.NullMarked;
