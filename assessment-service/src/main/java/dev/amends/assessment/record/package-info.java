/**
 * The assessment itself: filed by an agent, computed from its lines, numbered per case, valid for a
 * time. A new one supersedes the one before, which stays readable.
 */
@NullMarked
package dev.amends.assessment.record;

import org.jspecify.annotations.NullMarked;
