package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.PaymentFrequency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal.
 *
 * @param kind INSTALMENTS if absent
 * @param total what is to be paid before interest, with the down payment. If absent: the overdue
 *     amount, at most the debt; the outstanding amount of an EXTENSION; the debt less the discount
 *     of a SETTLEMENT; all payments of TOKEN
 * @param instalments the number of equal instalments after the down payment; absent for a promise
 *     or a settlement, or if instalmentAmount or steps is given
 * @param instalmentAmount the amount of each instalment; the last is the rest. TOKEN needs it
 *     beside instalments
 * @param steps instalments that rise or fall in steps, which add up to the total less the down
 *     payment
 * @param firstDueDate the lender's business date by which the first instalment after the down
 *     payment is due. Due dates that are not business days move to one. If absent, a promise is due
 *     on the next business day; other kinds need it unless holidayMonths is given
 * @param frequency MONTHLY if absent
 * @param intervalMonths months between two instalments of the frequency MONTHLY; 1 if absent
 * @param holidayMonths DEFERRAL: whole months without a payment, in place of firstDueDate
 * @param downPayment a part paid from usable cash before the instalments
 * @param downPaymentDueDate the next business day if absent
 * @param discount SETTLEMENT: the part of the debt that is waived
 * @param overrideReason why the plan may exceed what is sustainable; needs approval
 * @param initiator who asked for these terms, BORROWER or LENDER; LENDER if absent
 * @param ownWords BORROWER: the proposal in the borrower's own words
 */
@Schema(
    examples =
        """
        {"caseId": "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11", "kind": "INSTALMENTS",
         "instalments": 6, "firstDueDate": "2026-12-15", "method": "BANK_TRANSFER",
         "initiator": "BORROWER", "ownWords": "I am paid on the tenth"}\
        """)
record PlanRequest(
    @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
    @Nullable PlanKind kind,
    @Nullable Money total,
    @Nullable @Min(1) @Schema(examples = "6") Integer instalments,
    @Nullable Money instalmentAmount,
    @Nullable @Size(min = 1, max = 60) List<@NotNull @Valid RequestedStep> steps,
    @Nullable @Schema(examples = "2026-12-15") LocalDate firstDueDate,
    @Nullable @Schema(examples = "MONTHLY") PaymentFrequency frequency,
    @Nullable @Min(1) @Max(12) @Schema(examples = "1") Integer intervalMonths,
    @Nullable @Min(1) @Max(12) Integer holidayMonths,
    @Nullable Money downPayment,
    @Nullable LocalDate downPaymentDueDate,
    @Nullable Money discount,
    @Nullable @Size(min = 1, max = 100) @Schema(examples = "BANK_TRANSFER") String method,
    @Nullable @Size(min = 1, max = 1000) String overrideReason,
    @Nullable Initiator initiator,
    @Nullable @Size(min = 1, max = 2000) String ownWords) {

  /** Instalments of the same amount. */
  @Schema(name = "PlanStep")
  record RequestedStep(@Min(1) @Max(1000) int instalments, @NotNull Money amount) {}

  PlanRequest {
    steps = steps == null ? null : List.copyOf(steps);
  }

  PlanKind kindOrDefault() {
    return kind == null ? PlanKind.INSTALMENTS : kind;
  }

  Initiator initiatorOrDefault() {
    return initiator == null ? Initiator.LENDER : initiator;
  }

  RequestedSchedule schedule() {
    return new RequestedSchedule(instalments, instalmentAmount, frequency, intervalMonths);
  }
}
