/**
 * This service's copy of each case, the basis for the decisions of the other features.
 *
 * <p>Only events maintain it; contact-service calls no other service.
 */
@NullMarked
package dev.amends.contact.casefile;

import org.jspecify.annotations.NullMarked;
