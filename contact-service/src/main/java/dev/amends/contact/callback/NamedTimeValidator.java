package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.permission.RulePacks;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.CallbackReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Requires that a call is permitted at a time that a person names. */
@ApplicationScoped
class NamedTimeValidator {
  private final BorrowerTime time;
  private final RulePacks packs;

  NamedTimeValidator(BorrowerTime time, RulePacks packs) {
    this.time = time;
    this.packs = packs;
  }

  /**
   * Requires that a call is not due during a waiting time, which binds even if it was agreed.
   *
   * @throws dev.amends.conventions.Problem 409 with the next permitted time if it is
   */
  void requireOutsideWaitingTime(CallbackBatch batch, CaseFile file, DueTime due) {
    if (file.contactState().noContactBefore().filter(due.at()::isBefore).isPresent()) {
      throw denied(batch, file, due, "waiting-time", "no contact during a waiting time");
    }
  }

  /**
   * Requires that a call at a time that was not agreed with the borrower is permitted.
   *
   * @throws dev.amends.conventions.Problem 409 with the next permitted time if it is not
   */
  void requirePermitted(CallbackBatch batch, CaseFile file, Instant at, String field) {
    Optional<Gate> closed = time.closedAt(batch, file, at);
    if (closed.isPresent()) {
      throw Problems.conflict(
          "time-not-permitted",
          "The rule %s denies a call at this time: %s"
              .formatted(closed.get().rule().id(), closed.get().reason()),
          Map.of(
              "field",
              field,
              "rule",
              closed.get().rule().id(),
              "rulePack",
              packs.idFor(file),
              "nextPermittedAt",
              nextPermitted(batch, file, at)));
    }
  }

  /** The problem of an agreed call that a rule denies in spite of the agreement. */
  Problem denied(CallbackBatch batch, CaseFile file, DueTime due, String ruleId, String citation) {
    return Problems.conflict(
        "time-not-permitted",
        "The rule %s denies a call at this time, even if it was agreed: %s"
            .formatted(ruleId, citation),
        Map.of("rule", ruleId, "nextPermittedAt", nextPermitted(batch, file, due.at())));
  }

  private Instant nextPermitted(CallbackBatch batch, CaseFile file, Instant at) {
    return time.permittedSlot(batch, file, at, CallbackReason.MANUAL).due().at();
  }
}
