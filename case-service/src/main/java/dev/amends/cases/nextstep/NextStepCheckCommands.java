package dev.amends.cases.nextstep;

import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.Holds;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.nextstep.NextStepChecks.Check;
import dev.amends.cases.nextstep.NextSteps.OpenCase;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the open cases without a next step, and gives them to a supervisor. */
@ApplicationScoped
class NextStepCheckCommands {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String NOTHING_PLANNED = "no work, pause with an end or payment is planned";

  private final NextStepChecks checks;
  private final NextSteps steps;
  private final StalledCases stalled;
  private final CollectionCases cases;
  private final Holds holds;
  private final ClosedBusinessDays days;
  private final TimelineEntries timeline;
  private final NextStepMetrics metrics;
  private final NextStepConfig config;
  private final InstantSource clock;

  NextStepCheckCommands(
      NextStepChecks checks,
      NextSteps steps,
      StalledCases stalled,
      CollectionCases cases,
      Holds holds,
      ClosedBusinessDays days,
      TimelineEntries timeline,
      NextStepMetrics metrics,
      NextStepConfig config,
      InstantSource clock) {
    this.checks = checks;
    this.steps = steps;
    this.stalled = stalled;
    this.cases = cases;
    this.holds = holds;
    this.days = days;
    this.timeline = timeline;
    this.metrics = metrics;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Checks some cases of one lender; returns whether there may be more to check.
   *
   * @param changedBefore leaves out cases in which something happened at this time or later
   */
  boolean checkSome(Instant changedBefore) {
    Optional<Check> claimed = checks.claim();
    claimed.ifPresent(check -> check(check, changedBefore));
    return claimed.isPresent();
  }

  private void check(Check check, Instant changedBefore) {
    UUID after = check.position() == null ? FIRST : check.position();
    List<CollectionCase> found = cases.findOpen(check.lenderId(), after, config.casesAtOnce());
    if (!found.isEmpty()) {
      check(check.lenderId(), found, changedBefore);
    }
    boolean all = found.size() < config.casesAtOnce();
    if (all) {
      stalled.deleteOfEndedCases(check.lenderId());
    }
    checks.advance(check, all ? null : found.getLast().id());
  }

  private void check(String lenderId, List<CollectionCase> found, Instant changedBefore) {
    Map<UUID, NextStep> planned = steps.findPlanned(openCases(lenderId, found));
    Map<UUID, StalledCase> known =
        stalled.of(found.stream().map(CollectionCase::id).toList()).stream()
            .collect(Collectors.toMap(each -> each.caseId, each -> each));
    Set<UUID> missing =
        found.stream()
            .map(CollectionCase::id)
            .filter(id -> NextSteps.isMissing(planned.get(id)))
            .collect(Collectors.toCollection(HashSet::new));
    known.values().stream().filter(each -> !missing.contains(each.caseId)).forEach(stalled::delete);
    missing.removeAll(known.keySet());
    missing.removeAll(timeline.changedSince(missing, changedBefore));
    missing.forEach(id -> requestReview(id, lenderId, Optional.ofNullable(planned.get(id))));
  }

  private void requestReview(UUID caseId, String lenderId, Optional<NextStep> incomplete) {
    Instant now = clock.instant();
    String reason = incomplete.map(NextStep::why).orElse(NOTHING_PLANNED);
    stalled.persist(new StalledCase(caseId, lenderId, reason, now, now.plus(config.reviewSla())));
    metrics.countReview(lenderId);
  }

  private List<OpenCase> openCases(String lenderId, List<CollectionCase> found) {
    Map<LenderPartition, LocalDate> closed = days.lastClosedDays(List.of(lenderId));
    Map<UUID, List<Hold>> holdsByCase = holds.inForceByCase(found);
    return found.stream()
        .map(
            each -> {
              LocalDate figures = each.figures().businessDate();
              LocalDate day =
                  closed.getOrDefault(new LenderPartition(lenderId, each.partition()), figures);
              return new OpenCase(
                  each,
                  day.isAfter(figures) ? day : figures,
                  holdsByCase.getOrDefault(each.id(), List.of()));
            })
        .toList();
  }
}
