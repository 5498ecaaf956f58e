/**
 * A PostgreSQL server without Docker, which also works for root.
 *
 * <p>The binaries come from Maven artifacts and are unpacked once; the data outlives the process.
 */
@NullMarked
package dev.amends.launcher.database;

import org.jspecify.annotations.NullMarked;
