/** The stories of case-service, told over Kafka and HTTP. */
@NullMarked
package dev.amends.cases;

import org.jspecify.annotations.NullMarked;
