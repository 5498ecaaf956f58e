/**
 * The contact log: every contact with its disposition, and the follow-up that the disposition
 * determines.
 *
 * <p>Dispositions are defined in data files. Notes and the borrower's words never leave this
 * service.
 */
@NullMarked
package dev.amends.contact.contactlog;

import org.jspecify.annotations.NullMarked;
