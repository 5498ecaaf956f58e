package dev.amends.cases.strategy;

import dev.amends.events.AccountKey;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The strategies, of which one applies to each case; an invalid file prevents startup. */
@Singleton
@Startup
public class Strategies {
  private static final String FORMER_KEYS = "amends.cases.ladder.";

  /** In order of precedence: the first that applies is used. */
  private final List<StrategyPolicy> policies;

  private final StrategyPolicy general;

  /** The names of strategies that apply only in place of the ones that they challenge. */
  private final Set<String> challengers;

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
    this.challengers =
        strategies.stream()
            .map(Strategy::challenger)
            .filter(Objects::nonNull)
            .map(Strategy.Challenger::strategy)
            .collect(Collectors.toSet());
    this.general =
        policies.reversed().stream()
            .filter(policy -> policy.strategy().specificity() == 0)
            .filter(policy -> !challengers.contains(policy.strategy().name()))
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

  /** All versions of all strategies, in order of precedence. */
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
        .filter(policy -> !challengers.contains(policy.strategy().name()))
        .findFirst()
        .orElse(general);
  }

  /**
   * The treatment of a new case.
   *
   * @param compared the name of the strategy, if it is compared with a challenger
   * @param arm the arm of the case, if it is
   */
  public record Choice(StrategyPolicy policy, @Nullable String compared, @Nullable Arm arm) {}

  /** Chooses the strategy of a new case, and its arm. */
  public Choice choose(AccountKey account, @Nullable String product, LocalDate day) {
    StrategyPolicy champion = find(account.lenderId(), product, day);
    Strategy.Challenger challenger = champion.strategy().challenger();
    if (challenger == null) {
      return new Choice(champion, null, null);
    }
    String name = champion.strategy().name();
    Arm arm = ArmPolicy.choose(name, account, challenger.sharePercent());
    return new Choice(inArm(champion, name, arm, day), name, arm);
  }

  /**
   * The strategy of a case in its arm. Once the comparison has ended, the champion treats all.
   *
   * @param champion the strategy that applies to the account
   * @param compared the name of the strategy that was compared when the case was opened
   */
  public StrategyPolicy inArm(
      StrategyPolicy champion, @Nullable String compared, @Nullable Arm arm, LocalDate day) {
    Strategy.Challenger challenger = champion.strategy().challenger();
    if (arm != Arm.CHALLENGER
        || challenger == null
        || !champion.strategy().name().equals(compared)) {
      return champion;
    }
    return versions(challenger.strategy()).stream()
        .filter(policy -> !day.isBefore(policy.strategy().effectiveFrom()))
        .findFirst()
        .orElse(champion);
  }

  /**
   * Reads a strategy that is not in force, written as YAML or JSON.
   *
   * @throws dev.amends.conventions.datafile.InvalidDataFile if it breaks a rule of the files
   */
  public static StrategyPolicy parse(String document) {
    return new StrategyPolicy(StrategyFiles.parse(document));
  }

  /** The first day after a business day on which a version takes effect; empty if none does. */
  public Optional<LocalDate> nextChange(LocalDate day) {
    return policies.stream()
        .map(policy -> policy.strategy().effectiveFrom())
        .filter(from -> from.isAfter(day))
        .min(LocalDate::compareTo);
  }

  /** A hash of all strategies, which changes if any of them does. */
  public String fingerprint() {
    String all =
        policies.stream()
            .map(policy -> policy.strategy().toString())
            .sorted()
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The versions of a strategy, the newest first; empty if its name is unknown. */
  public List<StrategyPolicy> versions(String name) {
    return policies.stream()
        .filter(policy -> policy.strategy().name().equals(name))
        .sorted(Comparator.comparing(policy -> -policy.strategy().version()))
        .toList();
  }
}
