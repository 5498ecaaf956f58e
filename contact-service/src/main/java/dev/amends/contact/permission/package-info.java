/**
 * Whom may we contact, when and how often: rule packs as data, permits that count and reserve at
 * once.
 *
 * <p>Every answer names the rule and its citation; what the rules count is kept here.
 */
@NullMarked
package dev.amends.contact.permission;

import org.jspecify.annotations.NullMarked;
