/**
 * Runs files in which domain experts write what happens to an account, day by day, and what must
 * follow. Each service has sentences of its own.
 */
@NullMarked
package dev.amends.testsupport.scenario;

import org.jspecify.annotations.NullMarked;
