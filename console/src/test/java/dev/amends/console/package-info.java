/**
 * The console with a real provider, a real broker and a real HTTP server in place of the services.
 */
@NullMarked
package dev.amends.console;

import org.jspecify.annotations.NullMarked;
