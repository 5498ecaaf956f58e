/** The longest terms that a law allows for a plan. */
@NullMarked
package dev.amends.rules.term;

import org.jspecify.annotations.NullMarked;
