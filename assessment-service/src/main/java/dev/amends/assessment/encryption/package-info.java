/** The key set of assessment-service, which encrypts personal data at rest. */
@NullMarked
package dev.amends.assessment.encryption;

import org.jspecify.annotations.NullMarked;
