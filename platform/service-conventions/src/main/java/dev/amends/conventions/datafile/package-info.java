/** Data files of rules and texts on the classpath, validated when the service starts. */
@NullMarked
package dev.amends.conventions.datafile;

import org.jspecify.annotations.NullMarked;
