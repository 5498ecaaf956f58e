/**
 * Everything that a person must do, listed by the service that owns it, in one shape: {@code GET
 * /work} shows the items of every {@link dev.amends.conventions.work.WorkSource} of a service.
 *
 * <p>An item is claimed, assigned and completed through the operations of the resource to which its
 * {@code href} points.
 */
@NullMarked
package dev.amends.conventions.work;

import org.jspecify.annotations.NullMarked;
