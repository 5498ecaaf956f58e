/**
 * Assessments: filed by an agent, computed from the budget lines, numbered per case, valid for a
 * limited period. A new assessment supersedes the one before, which stays readable.
 */
@NullMarked
package dev.amends.assessment.record;

import org.jspecify.annotations.NullMarked;
