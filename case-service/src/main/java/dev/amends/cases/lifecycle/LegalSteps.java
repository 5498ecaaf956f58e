package dev.amends.cases.lifecycle;

import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Origin;
import java.time.LocalDate;
import java.util.List;

/**
 * Decides whether a case may take a step with a legal action, and withdraws what such a step caused
 * when its reason no longer applies. The caller holds the lock of the account.
 */
public interface LegalSteps {

  /**
   * Proposes a referral if its proof is recorded; else the step waits, and the case shows what is
   * missing.
   *
   * @param day the business day at whose close the step is due
   * @return whether the step may be taken
   */
  boolean propose(
      CollectionCase collectionCase, String step, StepAction action, LocalDate day, Origin origin);

  /**
   * Says what is missing before a step can be taken, without changing anything.
   *
   * @param day the business day at whose close the step is due
   * @return empty if the step may be taken
   */
  List<String> missing(CollectionCase collectionCase, String step, LocalDate day);

  /**
   * Proposes again a step that the case has taken and whose referral was rejected or withdrawn, if
   * its proof is recorded at the close of a business day.
   */
  void proposeAgain(CollectionCase collectionCase, LocalDate day, Origin origin);

  /** Withdraws the referral of a step, because the step itself was withdrawn. */
  void withdrawStep(CollectionCase collectionCase, String step, LocalDate day, Origin origin);

  /**
   * Withdraws the referral, because legal action is no longer justified.
   *
   * @param why in words without personal data, such as "a plan became active"
   */
  void withdraw(CollectionCase collectionCase, String why, LocalDate day, Origin origin);

  /** Withdraws the referral unless a supervisor has approved it already. */
  void withdrawUndecided(CollectionCase collectionCase, String why, LocalDate day, Origin origin);

  /**
   * Judges a referral again that was proposed at the close of a later business day, because that
   * day was closed by mistake; without its proof it is withdrawn.
   *
   * @param day the last closed business day
   */
  void takeBack(CollectionCase collectionCase, LocalDate day, Origin origin);
}
