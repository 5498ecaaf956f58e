/**
 * What a service knows of a case that case-service owns: the copy that it keeps from events, in one
 * shape for all services, so that the copies can be compared with the case.
 */
@NullMarked
package dev.amends.conventions.casecopy;

import org.jspecify.annotations.NullMarked;
