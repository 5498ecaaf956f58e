/** What the parts of the console share. */
@NullMarked
package dev.amends.console;

import org.jspecify.annotations.NullMarked;
