/**
 * What borrowers and others said about being contacted: media, times and places that they do not
 * want, or that they want none at all.
 *
 * <p>A restriction denies permits with its own reason until somebody lifts it.
 */
@NullMarked
package dev.amends.contact.restriction;

import org.jspecify.annotations.NullMarked;
