/**
 * Import and export of the Standard Financial Statement (UK), so that a statement that a debt
 * adviser made becomes an assessment, and an assessment can be handed to an adviser. Names follow
 * the data entry schema 1.1 of the Money and Pensions Service.
 */
@NullMarked
package dev.amends.assessment.sfs;

import org.jspecify.annotations.NullMarked;
