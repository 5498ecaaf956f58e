package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.StepTaken;
import dev.amends.cases.strategy.StrategyStep;
import dev.amends.events.CaseEvent.Stage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * The place of a case on the ladder.
 *
 * @param stage the stage reached; it does not move back when a step is taken
 * @param lastStep the name of the last step taken; absent before the first
 * @param intensity the highest intensity of the steps taken; 0 before the first
 * @param clockFrom the business day on which a contact restarted the time to the next step
 * @param takenOn the business day of the last step, even if it was withdrawn since
 * @param taken the steps taken and not withdrawn, in order
 */
@Embeddable
record LadderPlace(
    @Enumerated(EnumType.STRING) Stage stage,
    @Nullable String lastStep,
    int intensity,
    @Nullable LocalDate clockFrom,
    @Nullable LocalDate takenOn,
    @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) List<StepTaken> taken) {

  /** The place before the first step. */
  static final LadderPlace START = new LadderPlace(Stage.NEGOTIATE, null, 0, null, null, List.of());

  /** Returns the place after a step, which clears a restarted clock. */
  LadderPlace after(StrategyStep step, LocalDate day) {
    return new LadderPlace(
        step.stage().compareTo(stage) > 0 ? step.stage() : stage,
        step.name(),
        Math.max(step.intensity(), intensity),
        null,
        day,
        Stream.concat(taken.stream(), Stream.of(StepTaken.of(step, day))).toList());
  }

  /** Returns the steps that were taken since an earlier place, the latest first. */
  List<StepTaken> since(LadderPlace earlier) {
    Set<String> kept = earlier.taken.stream().map(StepTaken::step).collect(Collectors.toSet());
    return taken.stream().filter(step -> !kept.contains(step.step())).toList().reversed();
  }

  /** Returns the place with the first of the steps taken only; the day of the last step stays. */
  LadderPlace keeping(int kept) {
    List<StepTaken> first = taken.subList(0, kept);
    return new LadderPlace(
        first.stream().map(StepTaken::stage).max(Comparator.naturalOrder()).orElse(START.stage),
        first.isEmpty() ? null : first.getLast().step(),
        first.stream().mapToInt(StepTaken::intensity).max().orElse(START.intensity),
        clockFrom,
        takenOn,
        List.copyOf(first));
  }

  /** Returns the place without the steps that were taken after a business day. */
  LadderPlace upTo(LocalDate day) {
    return keeping((int) taken.stream().takeWhile(step -> !step.on().isAfter(day)).count());
  }

  /** Returns the first legal step and those beside and after it; empty before a legal step. */
  List<StepTaken> measures() {
    return taken.stream().dropWhile(step -> !step.action().isLegal()).toList();
  }

  /** Finds the newest step with a letter. */
  Optional<StepTaken> newestLetter() {
    return taken.stream().filter(StepTaken::isWritten).reduce((first, second) -> second);
  }

  /** Counts the time to the next step from a business day. */
  LadderPlace withClockFrom(LocalDate day) {
    return new LadderPlace(stage, lastStep, intensity, day, takenOn, taken);
  }

  /** Moves a clock that was restarted after a business day back to that day. */
  LadderPlace correctedTo(LocalDate day) {
    return clockFrom != null && clockFrom.isAfter(day) ? withClockFrom(day) : this;
  }
}
