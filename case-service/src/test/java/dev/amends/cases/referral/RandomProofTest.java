package dev.amends.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.referral.LegalProof.Kind;
import dev.amends.cases.referral.ProofPolicy.Fact;
import dev.amends.cases.referral.ProofPolicy.Obstacles;
import dev.amends.cases.referral.ProofPolicy.Verdict;
import dev.amends.rules.legal.LegalStepRule;
import dev.amends.rules.legal.LegalStepRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is on record, no legal step is proven without everything that its rule requires. */
class RandomProofTest {
  private static final long SEED = Long.getLong("amends.proof.seed", 12);
  private static final int CASES = 20_000;
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final List<String> REGIONS = List.of("GB", "DE", "US", "CN", "IN", "JP", "");

  private final Random random = new Random(SEED);
  private final LegalStepRules rules = new LegalStepRules();

  @Test
  void provesExactlyWhatTheRuleRequires() {
    int proven = 0;
    for (int i = 0; i < CASES; i++) {
      String region = REGIONS.get(random.nextInt(REGIONS.size()));
      LegalStepRule rule = rules.find(Optional.of(region).filter(code -> !code.isEmpty()), DAY);
      List<Fact> facts = facts();
      Obstacles obstacles = obstacles();

      Verdict verdict = ProofPolicy.judge(facts, Set.of(), obstacles, rule, DAY);

      boolean expected = obstacles.equals(Obstacles.NONE) && isComplete(facts, rule);
      assertThat(verdict instanceof Verdict.Proven)
          .as("seed %d, case %d: %s, %s, %s", SEED, i, region, facts, obstacles)
          .isEqualTo(expected);
      proven += expected ? 1 : 0;
      Collections.shuffle(facts, random);
      assertThat(ProofPolicy.judge(facts, Set.of(), obstacles, rule, DAY))
          .as("seed %d, case %d in another order", SEED, i)
          .isEqualTo(verdict);
    }
    assertThat(proven).as("cases that are proven").isBetween(CASES / 100, CASES);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int count = kind == Kind.CONVERSATION ? random.nextInt(2) : random.nextInt(8);
      for (int i = 0; i < count; i++) {
        LocalDate on = DAY.minusDays(random.nextInt(60));
        Instant at = on.atTime(9, 0).plusMinutes(random.nextInt(600)).toInstant(ZoneOffset.UTC);
        facts.add(new Fact(kind, on, at));
      }
    }
    return facts;
  }

  private Obstacles obstacles() {
    return new Obstacles(
        random.nextInt(20) == 0,
        random.nextInt(20) == 0,
        random.nextInt(20) == 0,
        random.nextInt(20) == 0,
        random.nextInt(20) == 0,
        random.nextInt(20) == 0,
        random.nextInt(20) == 0 ? DAY.plusDays(1) : null);
  }

  /** The rule in other words. */
  private static boolean isComplete(List<Fact> facts, LegalStepRule rule) {
    Instant reached = Instant.MIN;
    Set<LocalDate> refused = new HashSet<>();
    boolean letter = false;
    boolean answered = false;
    boolean advised = false;
    for (Fact fact : facts) {
      switch (fact.kind()) {
        case CONVERSATION -> reached = fact.at().isAfter(reached) ? fact.at() : reached;
        case REFUSAL -> refused.add(fact.on());
        case LETTER_DELIVERED ->
            letter |= DAY.toEpochDay() - fact.on().toEpochDay() > rule.letterWaitDays();
        case FORBEARANCE_ANSWERED -> answered = true;
        case DEBT_ADVICE_NAMED -> advised = true;
        case FAILED_ATTEMPT, FORBEARANCE_OFFERED -> {}
      }
    }
    Set<LocalDate> failed = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.kind() == Kind.FAILED_ATTEMPT && fact.at().isAfter(reached)) {
        failed.add(fact.on());
      }
    }
    return (failed.size() >= 3 || refused.size() >= 2)
        && letter
        && (answered || !rule.forbearanceFirst())
        && (advised || !rule.debtAdviceFirst());
  }
}
