package dev.amends.contact.consequence;

import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a consequence is true for an account. What is left out does not matter.
 *
 * @param amount the amount that it names; it is told with that amount or not at all
 * @param products the kinds of credit it concerns, as the lender names them
 * @param stages how far the ladder must have gone: what nobody intends to do is no consequence
 * @param classes the classes it may be told to
 * @param notDuringPlan not while a promise or a plan is in force, nor to somebody in distress
 * @param limited not where the claim is time-barred under the rule pack
 * @param onlyWith the code of another one, earlier in the catalogue, without which it does not
 *     happen
 */
public record Conditions(
    @Nullable Amount amount,
    Set<String> products,
    Set<Stage> stages,
    Set<CustomerClass> classes,
    boolean notDuringPlan,
    boolean limited,
    @Nullable String onlyWith) {

  /** An amount of the account. */
  public enum Amount {
    /** The penalty for paying late, as charged so far. */
    PENALTY,
    /** The fees for paying late, as charged so far. */
    FEE,
    /** The court's fee on what is overdue, by the schedule of the rule pack. */
    COURT_FEE
  }

  public Conditions {
    products = products == null ? Set.of() : Set.copyOf(products);
    stages = stages == null ? Set.of() : Set.copyOf(stages);
    classes = classes == null ? Set.of() : Set.copyOf(classes);
  }

  static Conditions none() {
    return new Conditions(null, Set.of(), Set.of(), Set.of(), false, false, null);
  }
}
