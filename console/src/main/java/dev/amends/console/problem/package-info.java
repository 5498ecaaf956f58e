/** RFC 9457 problems of the console itself; those of the services pass through unchanged. */
@NullMarked
package dev.amends.console.problem;

import org.jspecify.annotations.NullMarked;
