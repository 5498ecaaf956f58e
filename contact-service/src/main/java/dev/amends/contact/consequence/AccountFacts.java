package dev.amends.contact.consequence;

import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides which consequences are lawful and true for an account.
 *
 * @param rulePack the id of the pack that applies
 * @param lenderId whose account it is
 * @param worked whether the case is open and on no hold
 * @param businessDate the lender's day of the figures
 * @param delinquentSince the oldest unpaid due date
 * @param planInForce whether a promise or a plan is in force
 * @param distressed whether the last talk found the borrower in distress
 * @param overdue what is overdue at present
 * @param fee the fees in it, where they are known for the present figures
 * @param penalty the penalty in it, where it is known for the present figures
 */
public record AccountFacts(
    String rulePack,
    String lenderId,
    boolean worked,
    @Nullable LocalDate businessDate,
    @Nullable LocalDate delinquentSince,
    int daysPastDue,
    @Nullable String productType,
    Stage stage,
    CustomerClass customerClass,
    boolean planInForce,
    boolean distressed,
    @Nullable Money overdue,
    @Nullable Money fee,
    @Nullable Money penalty) {}
