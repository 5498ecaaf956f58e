/**
 * What strategies would do at the next close of a business day, without doing it, and how compared
 * strategies turned out.
 */
@NullMarked
package dev.amends.cases.simulation;

import org.jspecify.annotations.NullMarked;
