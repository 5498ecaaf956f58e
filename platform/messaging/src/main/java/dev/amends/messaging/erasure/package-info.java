/**
 * Erases and exports the personal data of a case.
 *
 * <p>{@code personal-data.yaml} of a service says for each column what becomes of it. Erasure,
 * export and the test that no column is forgotten read the same file.
 */
@NullMarked
package dev.amends.messaging.erasure;

import org.jspecify.annotations.NullMarked;
