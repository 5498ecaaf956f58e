package dev.amends.messaging.consumption;

import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may correct a business day, because a correction undoes work on all accounts of a
 * lender: case-service, where an operator requests it, and the lenders that the configuration
 * names.
 */
@ApplicationScoped
class CorrectionSources {
  private static final String EVERY_LENDER = "*";

  private final Set<String> lenders;

  CorrectionSources(
      @ConfigProperty(name = "amends.business-dates.corrections-by-lenders")
          Optional<Set<String>> lenders) {
    this.lenders = Set.copyOf(lenders.orElse(Set.of()));
  }

  /**
   * Returns the rule that a correction breaks, as the end of a sentence; empty if it breaks none.
   */
  Optional<String> violation(BusinessDayCorrected correction, @Nullable String source) {
    boolean allowed =
        Topic.CASES.source().filter(own -> own.equals(source)).isPresent()
            || lenders.contains(EVERY_LENDER)
            || lenders.contains(correction.lenderId());
    return allowed
        ? Optional.empty()
        : Optional.of(
            "must be case-service, where an operator requests a correction, unless"
                + " amends.business-dates.corrections-by-lenders names the lender (was "
                + source
                + ")");
  }
}
