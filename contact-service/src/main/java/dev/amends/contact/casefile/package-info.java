/**
 * This service's own copy of a case: what the other features judge by.
 *
 * <p>It is fed by events alone; nobody asks another service.
 */
@NullMarked
package dev.amends.contact.casefile;

import org.jspecify.annotations.NullMarked;
