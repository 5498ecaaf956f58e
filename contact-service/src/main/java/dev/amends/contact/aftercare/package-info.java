/**
 * After a case has ended: reminders of payments in the watch period, and how satisfied borrowers
 * were.
 *
 * <p>The closing letter asks how satisfied they were; their words never leave this service.
 */
@NullMarked
package dev.amends.contact.aftercare;

import org.jspecify.annotations.NullMarked;
