/**
 * Protects the HTTP server from requests that are malformed, too large or too slow.
 *
 * <p>Bodies are received without a worker thread, up to a limit for each and for all together.
 */
@NullMarked
package dev.amends.conventions.http;

import org.jspecify.annotations.NullMarked;
