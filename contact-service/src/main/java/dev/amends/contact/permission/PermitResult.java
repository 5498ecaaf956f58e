package dev.amends.contact.permission;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of applying the rules to a request for a permit. */
sealed interface PermitResult {

  /**
   * The contact may be made.
   *
   * @param counted the attempts counted by the strictest rule, excluding this one
   * @param warnings ids of rules that advise against it
   * @param exemption the consent by which a rule allows it, if it needs one
   */
  record Granted(List<AttemptFact> counted, List<String> warnings, @Nullable ConsentFact exemption)
      implements PermitResult {

    /** The same with further warnings. */
    Granted warning(List<String> more) {
      return new Granted(
          counted, Stream.concat(warnings.stream(), more.stream()).toList(), exemption);
    }
  }

  /**
   * The contact must not be made.
   *
   * @param reason explains to a person why, and what to do if something can be done
   * @param counted attempts that the rule counts, the oldest first; empty if it counts none
   * @param nextPermittedAt when all rules allow it; absent if that is not known
   */
  record Denied(
      ContactRule rule, String reason, List<AttemptFact> counted, @Nullable Instant nextPermittedAt)
      implements PermitResult {

    static Denied because(ContactRule rule, String reason) {
      return new Denied(rule, reason, List.of(), null);
    }

    /** Denied by a rule of the service itself, which rests on nothing but the fact. */
    static Denied because(ContactRule.Kind kind, String ruleId, String fact) {
      return because(new ContactRule(kind, ruleId, fact), fact);
    }
  }
}
