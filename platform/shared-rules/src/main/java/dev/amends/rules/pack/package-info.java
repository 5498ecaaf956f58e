/**
 * The part of the rule packs that several services need: which pack applies, and which facts it
 * counts for every debt of a person. contact-service reads and validates the rest.
 */
@NullMarked
package dev.amends.rules.pack;

import org.jspecify.annotations.NullMarked;
