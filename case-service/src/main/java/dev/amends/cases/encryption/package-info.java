/** The key set of case-service, which encrypts personal data at rest. */
@NullMarked
package dev.amends.cases.encryption;

import org.jspecify.annotations.NullMarked;
