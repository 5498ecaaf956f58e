/**
 * Tests of the console's pages in a real browser. The tests themselves are those of Playwright in
 * {@code console/src/main/webapp/browser-tests}; this package starts the platform for them.
 */
@NullMarked
package dev.amends.browser;

import org.jspecify.annotations.NullMarked;
