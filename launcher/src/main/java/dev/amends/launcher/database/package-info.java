/**
 * A real PostgreSQL on this machine, with no Docker and as root too.
 *
 * <p>The binaries come from Maven artifacts and are unpacked once; the data stays in a directory
 * over every end of the process.
 */
@NullMarked
package dev.amends.launcher.database;

import org.jspecify.annotations.NullMarked;
