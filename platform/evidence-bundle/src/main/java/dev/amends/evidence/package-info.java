/**
 * The evidence of a case as one signed file, which a court or an expert verifies without the
 * platform.
 *
 * <p>A manifest lists the files with their hashes and is signed; the timeline's chain of hashes and
 * the hashes of the records name what was altered.
 */
@NullMarked
package dev.amends.evidence;

import org.jspecify.annotations.NullMarked;
