/** How much a borrower can be asked to pay; every service applies the same limit. */
@NullMarked
package dev.amends.rules.debt;

import org.jspecify.annotations.NullMarked;
