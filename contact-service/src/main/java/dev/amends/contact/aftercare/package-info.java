/**
 * After a case has ended: how satisfied borrowers were.
 *
 * <p>The closing letter asks for it; their words never leave this service.
 */
@NullMarked
package dev.amends.contact.aftercare;

import org.jspecify.annotations.NullMarked;
