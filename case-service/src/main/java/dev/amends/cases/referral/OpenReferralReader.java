package dev.amends.cases.referral;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.referral.Referral.Status;
import dev.amends.events.CaseEvent.StepAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads the legal actions that are proposed or requested. */
@ApplicationScoped
public class OpenReferralReader {
  private final Referrals referrals;

  OpenReferralReader(Referrals referrals) {
    this.referrals = referrals;
  }

  /**
   * A legal action that is proposed or requested and has no outcome yet.
   *
   * @param requested whether a supervisor approved it
   * @param proposedOn the business date of the proposal
   */
  public record OpenReferral(StepAction action, boolean requested, LocalDate proposedOn) {}

  /** The open referral of a case; empty if no legal action is proposed or requested. */
  public Optional<OpenReferral> find(CollectionCase collectionCase) {
    UUID id = collectionCase.isOpen() ? collectionCase.treatment().legal().referralId() : null;
    return Optional.ofNullable(id)
        .flatMap(referrals::findByIdOptional)
        .filter(known -> known.status == Status.PROPOSED || known.status == Status.APPROVED)
        .map(
            known ->
                new OpenReferral(known.action, known.status == Status.APPROVED, known.proposedOn));
  }
}
