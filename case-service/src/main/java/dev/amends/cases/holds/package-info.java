/**
 * Holds, which stop contacts, grace periods and escalation of a case.
 *
 * <p>The lender, a contact, a complaint or a person places a hold; it ends after its last day or
 * when a person releases it.
 */
@NullMarked
package dev.amends.cases.holds;

import org.jspecify.annotations.NullMarked;
