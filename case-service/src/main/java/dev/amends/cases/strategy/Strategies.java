package dev.amends.cases.strategy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The strategies, of which one applies to each case; an invalid file prevents startup. */
@Singleton
@Startup
public class Strategies {
  private static final String FORMER_KEYS = "amends.cases.ladder.";

  /** The one that precedes the others first. */
  private final List<StrategyPolicy> policies;

  private final StrategyPolicy general;

  @Inject
  Strategies(StrategyConfig config, Config all) {
    this(StrategyFiles.read(config.directory()).values());
    rejectFormerKeys(all.getPropertyNames());
  }

  Strategies(Collection<Strategy> strategies) {
    this.policies =
        strategies.stream()
            .sorted(
                Comparator.comparingInt(Strategy::specificity)
                    .thenComparing(Strategy::effectiveFrom)
                    .thenComparing(Strategy::version)
                    .reversed())
            .map(StrategyPolicy::new)
            .toList();
    this.general =
        policies.reversed().stream()
            .filter(policy -> policy.strategy().specificity() == 0)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException("there is no strategy for every lender and product"));
  }

  static void rejectFormerKeys(Iterable<String> keys) {
    for (String key : keys) {
      if (key.startsWith(FORMER_KEYS)) {
        throw new IllegalStateException(
            key
                + " has moved; write a strategy file into the directory"
                + " amends.cases.strategy.directory instead");
      }
    }
  }

  /** All versions of all strategies; the one that precedes the others first. */
  public List<Strategy> all() {
    return policies.stream().map(StrategyPolicy::strategy).toList();
  }

  /**
   * Finds the strategy that applies to an account on a business day: that of its lender and product
   * before that of the lender, of the product and of everybody, and the newest version of it.
   */
  public StrategyPolicy find(String lenderId, @Nullable String product, LocalDate day) {
    return policies.stream()
        .filter(policy -> policy.strategy().appliesTo(lenderId, product, day))
        .findFirst()
        .orElse(general);
  }
}
