package dev.amends.cases.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The business dates of a case's class.
 *
 * @param classifiedOn the business date for which the class was computed last
 * @param classReviewOn the first business date on which the class changes because evidence grows
 *     older or expires; absent if only new evidence can change it
 */
@Embeddable
public record ClassReview(LocalDate classifiedOn, @Nullable LocalDate classReviewOn) {}
