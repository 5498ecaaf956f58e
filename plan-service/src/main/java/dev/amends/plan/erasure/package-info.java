/**
 * Erases the personal data of a case when case-service requests it, and reports it.
 *
 * <p>What is erased is in {@code personal-data.yaml}.
 */
@NullMarked
package dev.amends.plan.erasure;

import org.jspecify.annotations.NullMarked;
