/**
 * How long the records of a case must be kept after its end, and whether they may be erased.
 *
 * <p>The periods are data with their citations; a lender can configure others for a region.
 */
@NullMarked
package dev.amends.rules.retention;

import org.jspecify.annotations.NullMarked;
