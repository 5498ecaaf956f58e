package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.Steps;
import dev.amends.cases.strategy.StrategyStep;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery counts for the step whose letter it is, whichever letter arrives first. */
class LetterDeliveryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  /** Each delivery is named by its step and its day of March. */
  @ParameterizedTest
  @CsvSource({
    "first:5 final:20, final=2026-03-20 first=2026-03-05",
    "final:20 first:5, final=2026-03-20 first=2026-03-05",
    "first:20 final:5, final=2026-03-05 first=2026-03-20",
    "final:5 first:20, final=2026-03-05 first=2026-03-20",
    "first:5 first:9, first=2026-03-09",
    "first:9 first:5, first=2026-03-09",
    "-:5, final=2026-03-05", // older events name no step: the newest step with a letter
    "-:5 first:9, final=2026-03-05 first=2026-03-09",
  })
  void countsForItsOwnStep(String deliveries, String expected) {
    Treatment treatment = withTwoLetters();

    for (String delivery : deliveries.split(" ", -1)) {
      String[] parts = delivery.split(":", 2);
      treatment.recordDelivery(
          parts[0].equals("-") ? null : parts[0], DAY.withDayOfMonth(Integer.parseInt(parts[1])));
    }

    assertThat(delivered(treatment)).isEqualTo(expected);
  }

  @Test
  void countsForNoStepIfNoneHasALetter() {
    Treatment treatment = Treatment.begin(Steps.choice(Steps.NONE), DAY);

    treatment.recordDelivery(null, DAY);

    assertThat(delivered(treatment)).isEmpty();
  }

  private static Treatment withTwoLetters() {
    Treatment treatment = Treatment.begin(Steps.choice(Steps.NONE), DAY);
    Stream.of("first", "final")
        .map(name -> new StrategyStep(name, 31, StepAction.LETTER, 2, Stage.LETTER))
        .forEach(step -> treatment.takeStep(step, DAY));
    treatment.takeStep(new StrategyStep("call", 61, StepAction.CALL, 3, Stage.FIRM), DAY);
    return treatment;
  }

  private static String delivered(Treatment treatment) {
    Map<String, LocalDate> byStep =
        new TreeMap<>(treatment.position(CustomerClass.A, null).deliveries());
    return byStep.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
