/**
 * What several services need to know about rule packs: which one applies, and who owns the facts
 * about which laws differ. contact-service reads and validates everything else in them.
 */
@NullMarked
package dev.amends.rules.pack;

import org.jspecify.annotations.NullMarked;
