/**
 * Hides personal data from callers who operate the platform but do not work with borrowers. Texts
 * are hidden unless they are known to be safe, so that a new field is hidden until someone decides.
 */
@NullMarked
package dev.amends.conventions.privacy;

import org.jspecify.annotations.NullMarked;
