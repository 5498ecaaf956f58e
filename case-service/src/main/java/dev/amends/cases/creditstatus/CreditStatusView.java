package dev.amends.cases.creditstatus;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.Money;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The status of an account for credit bureaus.
 *
 * @param businessDate the lender's business date of the status
 * @param status the code of the class in the region's scale
 * @param name the name of the class
 * @param factor what hurts the status most
 * @param delinquentSince the oldest unpaid due date; absent if nothing is overdue
 * @param overdue the amount that restores the best class if it is paid
 * @param worseOn the business date on which the class gets worse if nothing is paid; absent in the
 *     worst class and after the charge-off
 * @param citation the rule or custom behind the classes
 * @param evidence how the citation was checked
 */
public record CreditStatusView(
    UUID caseId,
    LocalDate businessDate,
    @OperationalText String status,
    @OperationalText String name,
    CreditFactor factor,
    int daysPastDue,
    @Nullable LocalDate delinquentSince,
    Money overdue,
    @Nullable LocalDate worseOn,
    @OperationalText String citation,
    CitationEvidence evidence) {}
