/**
 * Who is in difficulty and must not be pressed to pay at once. contact-service and plan-service
 * apply the same rule.
 */
@NullMarked
package dev.amends.rules.difficulty;

import org.jspecify.annotations.NullMarked;
