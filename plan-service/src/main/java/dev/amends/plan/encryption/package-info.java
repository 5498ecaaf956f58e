/** The key set of plan-service, which encrypts personal data at rest. */
@NullMarked
package dev.amends.plan.encryption;

import org.jspecify.annotations.NullMarked;
