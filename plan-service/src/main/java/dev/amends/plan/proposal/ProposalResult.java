package dev.amends.plan.proposal;

import dev.amends.events.PlanEvent.Instalment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of judging a proposal. */
public sealed interface ProposalResult {

  /** The plan may be proposed with this schedule. */
  record Allowed(List<Instalment> instalments) implements ProposalResult {}

  /**
   * The state of the case allows no plan.
   *
   * @param slug the end of the problem type
   */
  record Conflict(String slug, String detail) implements ProposalResult {}

  /**
   * A field of the proposal breaks a rule.
   *
   * @param slug the end of the problem type
   * @param rule the rest of a sentence that begins with the field
   * @param citation the law that requires it; null if it is the lender's own rule
   */
  record Rejected(String slug, String field, String rule, @Nullable String citation)
      implements ProposalResult {

    Rejected(String slug, String field, String rule) {
      this(slug, field, rule, null);
    }

    /** The rule as a whole sentence. */
    String sentence() {
      return field + " " + rule;
    }

    static Optional<Rejected> because(String slug, String field, String rule) {
      return Optional.of(new Rejected(slug, field, rule));
    }
  }
}
