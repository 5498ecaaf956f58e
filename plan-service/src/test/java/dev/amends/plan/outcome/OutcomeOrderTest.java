package dev.amends.plan.outcome;

import static dev.amends.plan.outcome.OutcomeExamples.AGREED_ON;
import static dev.amends.plan.outcome.OutcomeExamples.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.plan.outcome.SimulatedAgreement.Input;
import dev.amends.plan.outcome.SimulatedAgreement.Input.Closed;
import dev.amends.plan.outcome.SimulatedAgreement.Input.Forgiven;
import dev.amends.plan.outcome.SimulatedAgreement.Input.Held;
import dev.amends.plan.outcome.SimulatedAgreement.Input.Paid;
import dev.amends.plan.outcome.SimulatedAgreement.Input.Released;
import dev.amends.plan.outcome.SimulatedAgreement.Input.Reversed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same payments, reversals, holds, resets and closes end in the same state and the same net
 * results in 2,000 random orders: closes arrive in order, everything else with any delay, but never
 * before its own business day.
 */
class OutcomeOrderTest {
  private static final LocalDate LAST_CLOSE = DUE.plusMonths(2).plusDays(6);
  private static final int HISTORIES = 40;
  private static final int ORDERS = 50;

  @ParameterizedTest
  @ValueSource(longs = {20261130})
  void theOrderOfArrivalChangesNothing(long seed) {
    Random random = new Random(seed);
    for (int history = 0; history < HISTORIES; history++) {
      boolean promise = history % 4 == 0;
      List<Input> inputs = inputs(random, promise);
      List<Input> closes = closes(random);
      SimulatedAgreement punctual = SimulatedAgreement.of(promise);
      punctual.applyAll(inOrder(inputs, closes));
      for (int order = 0; order < ORDERS; order++) {
        List<Input> shuffled = shuffled(inputs, closes, random);
        SimulatedAgreement other = SimulatedAgreement.of(promise);
        other.applyAll(shuffled);
        assertThat(other.state())
            .as("seed %d, history %d: %s", seed, history, shuffled)
            .isEqualTo(punctual.state());
        assertThat(other.netResults())
            .as("seed %d, history %d: %s", seed, history, shuffled)
            .isEqualTo(punctual.netResults());
      }
    }
  }

  private static List<Input> inputs(Random random, boolean promise) {
    List<Input> inputs = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      LocalDate day = anyDay(random, promise ? 16 : 75);
      inputs.add(new Paid("P-" + number, 1L + random.nextInt(9_000), day));
      if (random.nextInt(4) == 0) {
        inputs.add(new Reversed("P-" + number, day.plusDays(random.nextInt(20))));
      }
    }
    for (int number = 0; number < random.nextInt(3); number++) {
      LocalDate from = anyDay(random, 60);
      boolean open = random.nextBoolean();
      inputs.add(new Held(number, from, open ? null : from.plusDays(random.nextInt(8))));
      if (open || random.nextBoolean()) {
        inputs.add(new Released(number, from.plusDays(random.nextInt(10))));
      }
    }
    if (!promise && random.nextInt(3) == 0) {
      inputs.add(new Forgiven(DUE.plusDays(4L + random.nextInt(30))));
    }
    return inputs;
  }

  private static LocalDate anyDay(Random random, int days) {
    return AGREED_ON.plusDays(random.nextInt(days));
  }

  /** Every day, or with gaps: a lender may skip days. */
  private static List<Input> closes(Random random) {
    int gap = 1 + random.nextInt(3);
    List<Input> closes = new ArrayList<>();
    for (LocalDate day = AGREED_ON; day.isBefore(LAST_CLOSE); day = day.plusDays(gap)) {
      closes.add(new Closed(day));
    }
    closes.add(new Closed(LAST_CLOSE));
    return closes;
  }

  private static List<Input> inOrder(List<Input> inputs, List<Input> closes) {
    List<Input> all = new ArrayList<>();
    for (int close = 0; close <= closes.size(); close++) {
      for (Input input : inputs) {
        if (earliest(input, closes) == close) {
          all.add(input);
        }
      }
      if (close < closes.size()) {
        all.add(closes.get(close));
      }
    }
    return all;
  }

  /** The number of closes before the business day of an input. */
  private static int earliest(Input input, List<Input> closes) {
    LocalDate day = input instanceof Forgiven ? input.day().plusDays(1) : input.day();
    return (int) closes.stream().filter(close -> close.day().isBefore(day)).count();
  }

  private static List<Input> shuffled(List<Input> inputs, List<Input> closes, Random random) {
    List<List<Input>> afterClose = new ArrayList<>();
    for (int close = 0; close <= closes.size(); close++) {
      afterClose.add(new ArrayList<>());
    }
    List<Input> mixed = new ArrayList<>(inputs);
    Collections.shuffle(mixed, random);
    for (Input input : mixed) {
      int earliest = earliest(input, closes);
      afterClose.get(earliest + random.nextInt(closes.size() - earliest + 1)).add(input);
    }
    List<Input> all = new ArrayList<>();
    for (int close = 0; close <= closes.size(); close++) {
      all.addAll(afterClose.get(close));
      if (close < closes.size()) {
        all.add(closes.get(close));
      }
    }
    return all;
  }
}
