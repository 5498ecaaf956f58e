/** Data files of rules and texts on the class path, validated when the service starts. */
@NullMarked
package dev.amends.conventions.datafile;

import org.jspecify.annotations.NullMarked;
