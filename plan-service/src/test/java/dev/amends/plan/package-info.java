/** Stories over HTTP and Kafka, and fixtures that speak the domain. */
@NullMarked
package dev.amends.plan;

import org.jspecify.annotations.NullMarked;
