/** The tests of case-service over Kafka and HTTP. */
@NullMarked
package dev.amends.cases;

import org.jspecify.annotations.NullMarked;
