/**
 * What a borrower is given of the record of a talk with him, and that it was given.
 *
 * <p>A copy tells of a talk with the borrower himself only: any other would tell him of somebody
 * else, or somebody else of him.
 */
@NullMarked
package dev.amends.contact.copy;

import org.jspecify.annotations.NullMarked;
