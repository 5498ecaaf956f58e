/** The pages as the browser loads them, with the headers that protect and cache them. */
@NullMarked
package dev.amends.console.pages;

import org.jspecify.annotations.NullMarked;
