/**
 * Referrals to legal action: what proves that one is justified, and the person who decides.
 *
 * <p>No legal action is requested without recorded proof and the approval of a supervisor who does
 * not work on the case.
 */
@NullMarked
package dev.amends.cases.referral;

import org.jspecify.annotations.NullMarked;
