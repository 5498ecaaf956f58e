/**
 * The lenders as their borrowers see them: display name, address, logo, how to pay, and a lender's
 * own texts. Configured by {@code amends.senders.*} and validated at start.
 */
@NullMarked
package dev.amends.letters.sender;

import org.jspecify.annotations.NullMarked;
