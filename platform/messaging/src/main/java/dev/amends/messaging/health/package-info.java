/** Health of a service's own work: liveness and readiness follow the progress of its workers. */
@NullMarked
package dev.amends.messaging.health;

import org.jspecify.annotations.NullMarked;
