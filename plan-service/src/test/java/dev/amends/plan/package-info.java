/** Tests over HTTP and Kafka, and their fixtures. */
@NullMarked
package dev.amends.plan;

import org.jspecify.annotations.NullMarked;
