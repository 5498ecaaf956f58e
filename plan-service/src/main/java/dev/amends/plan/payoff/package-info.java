/**
 * What it takes to pay off a debt, and the proof that it is paid: pay-off quotes, settlement
 * certificates, and what court action would cost. Issued documents stay as they were issued.
 */
@NullMarked
package dev.amends.plan.payoff;

import org.jspecify.annotations.NullMarked;
