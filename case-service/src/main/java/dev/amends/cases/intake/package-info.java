/**
 * What the lender's events do: accounts fall behind, pay, are cured or written off.
 *
 * <p>A batch is loaded at once, applied event by event in memory, and written at once.
 */
@NullMarked
package dev.amends.cases.intake;

import org.jspecify.annotations.NullMarked;
