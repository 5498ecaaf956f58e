package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.PaymentFrequency;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal.
 *
 * @param kind INSTALMENTS if absent
 * @param total the overdue amount of the case if absent, at most the debt
 * @param instalments the number of equal instalments; absent for a promise or a deferral, or if
 *     instalmentAmount is given
 * @param instalmentAmount the amount of each instalment; the last is the rest
 * @param firstDueDate the lender's business date by which the first instalment is due. Due dates
 *     that are not business days move to one
 * @param frequency MONTHLY if absent
 * @param intervalMonths months between two instalments of the frequency MONTHLY; 1 if absent
 * @param overrideReason why the plan may exceed the sustainable amount; needs approval
 */
@Schema(
    examples =
        """
        {"caseId": "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11", "kind": "INSTALMENTS",
         "instalments": 6, "firstDueDate": "2026-12-15", "method": "BANK_TRANSFER"}\
        """)
record PlanRequest(
    @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
    @Nullable PlanKind kind,
    @Nullable Money total,
    @Nullable @Min(1) @Schema(examples = "6") Integer instalments,
    @Nullable Money instalmentAmount,
    @NotNull @Schema(examples = "2026-12-15") LocalDate firstDueDate,
    @Nullable @Schema(examples = "MONTHLY") PaymentFrequency frequency,
    @Nullable @Min(1) @Max(12) @Schema(examples = "1") Integer intervalMonths,
    @Nullable @Size(min = 1, max = 100) @Schema(examples = "BANK_TRANSFER") String method,
    @Nullable @Size(min = 1, max = 1000) String overrideReason) {

  RequestedSchedule schedule() {
    return new RequestedSchedule(instalments, instalmentAmount, frequency, intervalMonths);
  }
}
