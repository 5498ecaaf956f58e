/**
 * The codes for why a payment is late and for what changed in the borrower's circumstances.
 * contact-service and assessment-service record the same codes.
 */
@NullMarked
package dev.amends.rules.reason;

import org.jspecify.annotations.NullMarked;
