package dev.amends.contact.consequence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions under which a consequence is true for an account; an absent condition always
 * holds.
 *
 * @param amount the amount in its text; without that amount it is withheld
 * @param products the product types it concerns, as the lender names them
 * @param stages the stages in which the lender really intends it
 * @param classes the customer classes to whom an agent may mention it
 * @param notDuringPlan withheld while a promise or plan is in force, or the borrower is in distress
 * @param limited withheld if the claim is time-barred under the rule pack
 * @param referred withheld unless a claim in court is proposed or requested for this account
 * @param onlyWith the code of an earlier consequence that it depends on
 */
public record Conditions(
    @Nullable Amount amount,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> products,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Stage> stages,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<CustomerClass> classes,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean notDuringPlan,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean limited,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean referred,
    @Nullable String onlyWith) {

  /** An amount that a text can contain. */
  public enum Amount {
    /** The late-payment penalty charged so far. */
    PENALTY,
    /** The late-payment fees charged so far. */
    FEE,
    /** The court fee on the overdue amount, by the schedule of the borrower's region. */
    COURT_FEE,
    /** The lender's lawyer for a claim of the overdue amount, by the configured tariff. */
    LAWYER_COST
  }

  public Conditions {
    products = Set.copyOf(products);
    stages = Set.copyOf(stages);
    classes = Set.copyOf(classes);
  }

  static Conditions none() {
    return new Conditions(null, Set.of(), Set.of(), Set.of(), false, false, false, null);
  }
}
