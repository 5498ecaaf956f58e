package dev.amends.cases.holds;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The written answer to a borrower that ends a hold.
 *
 * @param reference the lender's reference of the letter, without personal data
 * @param sentOn the date on which it was sent
 */
@Embeddable
record WrittenAnswer(
    @NotBlank
        @Size(max = 200)
        @Schema(examples = "LTR-2026-0815")
        @Column(name = "answer_reference")
        String reference,
    @NotNull @Schema(examples = "2026-05-04") @Column(name = "answered_on") LocalDate sentOn) {}
