/**
 * Decides whom we may contact, when and how often: rule packs as data, permits that count and
 * reserve an attempt in one step, consents.
 *
 * <p>Every decision names the rule and its citation, and stays on record.
 */
@NullMarked
package dev.amends.contact.permission;

import org.jspecify.annotations.NullMarked;
