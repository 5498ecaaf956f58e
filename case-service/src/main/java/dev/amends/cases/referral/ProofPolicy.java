package dev.amends.cases.referral;

import dev.amends.cases.referral.LegalProof.Kind;
import dev.amends.rules.legal.LegalStepRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether what is on record justifies a legal step. */
final class ProofPolicy {
  private ProofPolicy() {}

  /**
   * A fact on record.
   *
   * @param on its date on the borrower's wall clock
   * @param step the step of the strategy whose letter was delivered, if one caused it
   */
  record Fact(Kind kind, LocalDate on, Instant at, @Nullable String step) {
    Fact(Kind kind, LocalDate on, Instant at) {
      this(kind, on, at, null);
    }
  }

  /**
   * The obstacles to a legal step.
   *
   * @param held whether a hold is in force
   * @param planActive whether a promise or plan is in force
   * @param planProposed whether a promise or plan waits for a decision
   * @param represented whether the borrower has a representative
   * @param assessmentAwaited whether a requested assessment of the finances is outstanding
   * @param complaintOpen whether a complaint is undecided
   * @param notBefore the first business day after a delay, if there is one
   */
  record Obstacles(
      boolean held,
      boolean planActive,
      boolean planProposed,
      boolean represented,
      boolean assessmentAwaited,
      boolean complaintOpen,
      @Nullable LocalDate notBefore) {
    static final Obstacles NONE = new Obstacles(false, false, false, false, false, false, null);
  }

  /** Whether a legal step is justified. */
  sealed interface Verdict {
    /**
     * It is justified.
     *
     * @param failedAttempts the number of failed attempts that count
     * @param proof what is recorded, each as text without personal data
     */
    record Proven(int failedAttempts, List<String> proof) implements Verdict {}

    /**
     * It is not.
     *
     * @param missing what is missing, each as text without personal data
     * @param reviewOn the first business day on which time alone can complete the proof, if any
     */
    record Missing(List<String> missing, Optional<LocalDate> reviewOn) implements Verdict {}
  }

  /** What one requirement found: its proof, or what is missing and until when. */
  private record Requirement(
      @Nullable String proof, @Nullable String missing, @Nullable LocalDate on) {
    static Requirement proof(String text) {
      return new Requirement(text, null, null);
    }

    static Requirement missing(String text) {
      return new Requirement(null, text, null);
    }

    static Requirement missingUntil(LocalDate day, String text) {
      return new Requirement(null, text, day);
    }
  }

  /**
   * Judges a legal step at the close of a business day.
   *
   * @param stepsTaken the steps of the strategy that were taken and not withdrawn
   */
  static Verdict judge(
      List<Fact> facts,
      Set<String> stepsTaken,
      Obstacles obstacles,
      LegalStepRule rule,
      LocalDate day) {
    List<Requirement> findings = new ArrayList<>(obstacles(obstacles, day));
    List<Fact> attempts = attempts(facts);
    findings.add(reached(attempts, facts, rule));
    findings.add(letter(facts, stepsTaken, rule, day));
    if (rule.forbearanceFirst()) {
      findings.add(forbearance(facts, rule));
    }
    if (rule.debtAdviceFirst()) {
      findings.add(debtAdvice(facts, rule));
    }
    List<Requirement> open = findings.stream().filter(found -> found.missing() != null).toList();
    return open.isEmpty()
        ? new Verdict.Proven(attempts.size(), texts(findings.stream().map(Requirement::proof)))
        : new Verdict.Missing(texts(open.stream().map(Requirement::missing)), reviewOn(open));
  }

  /** Time alone completes the proof only if nothing else is missing. */
  private static Optional<LocalDate> reviewOn(List<Requirement> open) {
    return open.stream().anyMatch(found -> found.on() == null)
        ? Optional.empty()
        : open.stream().map(Requirement::on).flatMap(Stream::ofNullable).max(LocalDate::compareTo);
  }

  private static List<String> texts(Stream<@Nullable String> texts) {
    return texts.flatMap(Stream::ofNullable).toList();
  }

  private static List<Requirement> obstacles(Obstacles obstacles, LocalDate day) {
    List<Requirement> found = new ArrayList<>();
    add(found, obstacles.held(), "a hold is in force");
    add(found, obstacles.planActive(), "a promise or plan is in force");
    add(found, obstacles.planProposed(), "a promise or plan waits for a decision");
    add(found, obstacles.represented(), "the borrower has a representative");
    add(found, obstacles.assessmentAwaited(), "an assessment of the finances is awaited");
    add(found, obstacles.complaintOpen(), "a complaint is not decided");
    LocalDate notBefore = obstacles.notBefore();
    if (notBefore != null && day.isBefore(notBefore)) {
      found.add(
          Requirement.missingUntil(notBefore, "it is not proposed again before " + notBefore));
    }
    return found;
  }

  private static void add(List<Requirement> findings, boolean present, String what) {
    if (present) {
      findings.add(Requirement.missing(what));
    }
  }

  /** Only attempts after the last conversation with the borrower count. */
  private static List<Fact> attempts(List<Fact> facts) {
    Optional<Instant> reached = of(facts, Kind.CONVERSATION).map(Fact::at).max(Instant::compareTo);
    return of(facts, Kind.FAILED_ATTEMPT)
        .filter(attempt -> reached.isEmpty() || attempt.at().isAfter(reached.get()))
        .toList();
  }

  private static Requirement reached(List<Fact> attempts, List<Fact> facts, LegalStepRule rule) {
    List<LocalDate> failedOn = days(attempts.stream());
    List<LocalDate> refusedOn = days(of(facts, Kind.REFUSAL));
    if (failedOn.size() >= rule.failedAttemptDaysMin()) {
      return Requirement.proof(
          "failed attempts on %d days: %s".formatted(failedOn.size(), listed(failedOn)));
    }
    if (refusedOn.size() >= rule.refusalDaysMin()) {
      return Requirement.proof(
          "refused on %d days: %s".formatted(refusedOn.size(), listed(refusedOn)));
    }
    return Requirement.missing(
        "failed attempts on %d of %d different days, and refusals on %d of %d"
            .formatted(
                failedOn.size(),
                rule.failedAttemptDaysMin(),
                refusedOn.size(),
                rule.refusalDaysMin()));
  }

  /**
   * Ignores the letter of a step that was withdrawn: it demanded an amount that is no longer
   * overdue.
   */
  private static Requirement letter(
      List<Fact> facts, Set<String> stepsTaken, LegalStepRule rule, LocalDate day) {
    Optional<LocalDate> delivered =
        of(facts, Kind.LETTER_DELIVERED)
            .filter(letter -> letter.step() == null || stepsTaken.contains(letter.step()))
            .map(Fact::on)
            .min(LocalDate::compareTo);
    if (delivered.isEmpty()) {
      return Requirement.missing("no delivery of a demand letter is recorded");
    }
    LocalDate over = delivered.get().plusDays(rule.letterWaitDays() + 1L);
    return day.isBefore(over)
        ? Requirement.missingUntil(
            over,
            "the demand letter was delivered on %s; its waiting time of %d days is not over"
                .formatted(delivered.get(), rule.letterWaitDays()))
        : Requirement.proof("demand letter delivered on " + delivered.get());
  }

  private static Requirement forbearance(List<Fact> facts, LegalStepRule rule) {
    Optional<LocalDate> offered =
        of(facts, Kind.FORBEARANCE_OFFERED).map(Fact::on).max(LocalDate::compareTo);
    Optional<LocalDate> answered =
        of(facts, Kind.FORBEARANCE_ANSWERED).map(Fact::on).max(LocalDate::compareTo);
    if (answered.isPresent()) {
      return Requirement.proof("forbearance offered, answer recorded on " + answered.get());
    }
    return Requirement.missing(
        offered.isPresent()
            ? "forbearance was offered on %s; the answer is not recorded (%s)"
                .formatted(offered.get(), rule.citation())
            : "forbearance was not offered (%s)".formatted(rule.citation()));
  }

  private static Requirement debtAdvice(List<Fact> facts, LegalStepRule rule) {
    return of(facts, Kind.DEBT_ADVICE_NAMED)
        .map(Fact::on)
        .max(LocalDate::compareTo)
        .map(on -> Requirement.proof("debt advice named on " + on))
        .orElseGet(
            () -> Requirement.missing("debt advice was not named (%s)".formatted(rule.citation())));
  }

  private static Stream<Fact> of(List<Fact> facts, Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind);
  }

  private static List<LocalDate> days(Stream<Fact> facts) {
    return facts.map(Fact::on).distinct().sorted().toList();
  }

  private static String listed(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }
}
