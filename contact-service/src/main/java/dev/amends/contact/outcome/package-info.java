/**
 * How the borrower found what was done, once his case is over.
 *
 * <p>His words stay here; supervisors see counts.
 */
@NullMarked
package dev.amends.contact.outcome;

import org.jspecify.annotations.NullMarked;
