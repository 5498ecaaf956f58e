package dev.amends.plan.payment;

import dev.amends.plan.allocation.AllocationRule.AllocationStage;
import dev.amends.plan.allocation.AllocationTerms;
import dev.amends.plan.allocation.DebtComponent;
import dev.amends.plan.allocation.DebtComponents;
import dev.amends.plan.allocation.Overpayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random rules of allocation and components of a debt. */
final class RandomTerms {
  private RandomTerms() {}

  static AllocationTerms next(Random random, LocalDate day) {
    List<AllocationStage> stages = new ArrayList<>();
    stages.add(new AllocationStage(0, order(random)));
    if (random.nextBoolean()) {
      stages.add(new AllocationStage(91, order(random)));
    }
    return new AllocationTerms(
        "random",
        stages,
        random.nextBoolean() ? Overpayment.ADVANCE : Overpayment.CREDIT,
        random.nextInt(4) == 0 ? null : day.minusDays(random.nextInt(150)),
        new DebtComponents(
            random.nextInt(10), random.nextInt(10), random.nextInt(10), random.nextInt(40)));
  }

  private static List<DebtComponent> order(Random random) {
    List<DebtComponent> order = new ArrayList<>(Arrays.asList(DebtComponent.values()));
    Collections.shuffle(order, random);
    return order;
  }
}
