package dev.amends.contact.consequence;

import dev.amends.contact.casefile.CourtAction;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that decide which consequences an agent may mention for an account.
 *
 * @param rulePack the id of the rule pack that applies
 * @param active whether the case is open and not on hold
 * @param businessDate the lender's business date of the figures
 * @param delinquentSince the oldest unpaid due date
 * @param courtAction how far a claim in court has come
 * @param planInForce whether a promise or a plan is in force
 * @param distressed whether the borrower was in distress in the last conversation
 * @param overdue the current overdue amount
 * @param fee the fees in it, if known for the current figures
 * @param penalty the penalty in it, if known for the current figures
 * @param courtFee the court fee on the overdue amount, if the borrower's region has a schedule
 * @param lawyerCost the lender's lawyer for the overdue amount, if a tariff is configured
 */
public record AccountFacts(
    String rulePack,
    String lenderId,
    boolean active,
    @Nullable LocalDate businessDate,
    @Nullable LocalDate delinquentSince,
    int daysPastDue,
    @Nullable String productType,
    Stage stage,
    CourtAction courtAction,
    CustomerClass customerClass,
    boolean planInForce,
    boolean distressed,
    @Nullable Money overdue,
    @Nullable Money fee,
    @Nullable Money penalty,
    @Nullable Money courtFee,
    @Nullable Money lawyerCost) {}
