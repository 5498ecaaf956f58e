package dev.amends.contact.permission;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether an attempt may be made now: the case first, then every rule of the pack. */
final class PermitPolicy {
  /** So many days ahead a next permitted moment is looked for. */
  private static final int LOOKS_MAX = 32;

  private PermitPolicy() {}

  /**
   * What is asked for.
   *
   * @param contactPoint SHA-256 of the number or address, where told
   */
  record Request(Channel channel, @Nullable String contactPoint) {}

  /**
   * How the case stands.
   *
   * @param noContactBefore end of a waiting time or a cool-down, where one runs
   * @param zones where the borrower may be
   */
  record Standing(
      boolean open, List<HoldKind> holds, @Nullable Instant noContactBefore, List<ZoneId> zones) {}

  /** An attempt that took place or is reserved. */
  record Attempted(
      Instant at,
      Channel channel,
      @Nullable String contactPoint,
      boolean counts,
      boolean conversation) {}

  /** The answer. */
  sealed interface Verdict {

    /**
     * It may be made.
     *
     * @param counted attempts that the strictest count has so far, this one not among them
     * @param warnings ids of rules that advise against it
     */
    record Granted(int counted, List<String> warnings) implements Verdict {}

    /**
     * It may not.
     *
     * @param counted attempts that the rule counts, where it counts any
     * @param nextPermittedAt when all rules let it pass, where they ever do
     */
    record Denied(
        String ruleId,
        String citation,
        @Nullable Integer counted,
        @Nullable Instant nextPermittedAt)
        implements Verdict {}
  }

  static Verdict judge(
      RulePack pack, Request request, Standing standing, List<Attempted> attempts, Instant now) {
    if (!standing.open()) {
      return new Verdict.Denied("case-not-open", "the case is not open", null, null);
    }
    if (!standing.holds().isEmpty()) {
      String kind = standing.holds().getFirst().name();
      return new Verdict.Denied(
          "hold-" + kind.toLowerCase(Locale.ROOT), "the case is on hold: " + kind, null, null);
    }
    Look look = new Look(pack, request, standing, attempts);
    Instant waitUntil = standing.noContactBefore();
    if (waitUntil != null && waitUntil.isAfter(now)) {
      return new Verdict.Denied(
          "waiting-time",
          "no outbound contact during a waiting time or a cool-down",
          null,
          look.nextPermitted(waitUntil));
    }
    return look.verdict(now);
  }

  /** The narrowest calling hours of a pack; the whole day where it has none. */
  static CallingHours callingHours(RulePack pack) {
    LocalTime from = LocalTime.MIN;
    LocalTime until = LocalTime.MAX;
    for (Rule rule : pack.rules()) {
      if (rule instanceof Rule.Hours hours && hours.channels().contains(Channel.CALL)) {
        from = hours.from().isAfter(from) ? hours.from() : from;
        until = hours.until().isBefore(until) ? hours.until() : until;
      }
    }
    return new CallingHours(from, until);
  }

  /** One request held against one pack. */
  private record Look(RulePack pack, Request request, Standing standing, List<Attempted> attempts) {

    Verdict verdict(Instant now) {
      List<String> warnings = new ArrayList<>();
      int counted = 0;
      for (Rule rule : pack.rules()) {
        if (!rule.channels().contains(request.channel())) {
          continue;
        }
        Integer count = rule instanceof Rule.Attempts limit ? counted(limit, now) : null;
        counted = count == null ? counted : Math.max(counted, count);
        if (earliest(rule, now).isAfter(now)) {
          if (rule.severity() == Rule.Severity.BLOCK) {
            return new Verdict.Denied(rule.id(), rule.citation(), count, nextPermitted(now));
          }
          warnings.add(rule.id());
        }
      }
      return new Verdict.Granted(counted, warnings);
    }

    /** The first moment at which every blocking rule lets the attempt pass. */
    @Nullable Instant nextPermitted(Instant from) {
      Instant candidate = from;
      for (int tried = 0; tried < LOOKS_MAX; tried++) {
        Instant latest = candidate;
        for (Rule rule : pack.rules()) {
          if (rule.severity() == Rule.Severity.BLOCK
              && rule.channels().contains(request.channel())) {
            Instant earliest = earliest(rule, candidate);
            latest = earliest.isAfter(latest) ? earliest : latest;
          }
        }
        if (latest.equals(candidate)) {
          return candidate;
        }
        candidate = latest;
      }
      return null;
    }

    /** The first moment at or after another at which one rule lets the attempt pass. */
    private Instant earliest(Rule rule, Instant from) {
      return switch (rule) {
        case Rule.Hours hours -> CallingHoursPolicy.next(hours.hours(), from, standing.zones());
        case Rule.Attempts limit -> latestOverZones(from, zone -> afterAttempts(limit, from, zone));
        case Rule.AfterConversation quiet ->
            latestOverZones(from, zone -> afterConversation(quiet, from, zone));
      };
    }

    private Instant latestOverZones(Instant from, Function<ZoneId, Instant> inZone) {
      Instant latest = from;
      for (ZoneId zone : standing.zones()) {
        Instant earliest = inZone.apply(zone);
        latest = earliest.isAfter(latest) ? earliest : latest;
      }
      return latest;
    }

    /** Days are those of the borrower's calendar; the oldest attempt leaves at a midnight. */
    private Instant afterAttempts(Rule.Attempts limit, Instant from, ZoneId zone) {
      List<LocalDate> days = daysCounted(limit, from, zone);
      if (days.size() < limit.max()) {
        return from;
      }
      LocalDate leaves = days.get(days.size() - limit.max());
      return leaves.plusDays(limit.windowDays()).atStartOfDay(zone).toInstant();
    }

    private int counted(Rule.Attempts limit, Instant now) {
      return standing.zones().stream()
          .mapToInt(zone -> daysCounted(limit, now, zone).size())
          .max()
          .orElse(0);
    }

    private List<LocalDate> daysCounted(Rule.Attempts limit, Instant from, ZoneId zone) {
      LocalDate today = from.atZone(zone).toLocalDate();
      LocalDate first = today.minusDays(limit.windowDays() - 1L);
      return attempts.stream()
          .filter(Attempted::counts)
          .filter(attempt -> limit.channels().contains(attempt.channel()))
          .filter(attempt -> isInScope(limit, attempt))
          .map(attempt -> attempt.at().atZone(zone).toLocalDate())
          .filter(day -> !day.isBefore(first))
          .sorted()
          .toList();
    }

    /** Where no contact point is named, none can be over its limit. */
    private boolean isInScope(Rule.Attempts limit, Attempted attempt) {
      String contactPoint = request.contactPoint();
      return limit.scope() != Rule.Scope.CONTACT_POINT
          || (contactPoint != null && contactPoint.equals(attempt.contactPoint()));
    }

    private Instant afterConversation(Rule.AfterConversation quiet, Instant from, ZoneId zone) {
      return attempts.stream()
          .filter(Attempted::conversation)
          .map(Attempted::at)
          .max(Instant::compareTo)
          .map(at -> at.atZone(zone).toLocalDate().plusDays(quiet.days()).atStartOfDay(zone))
          .map(midnight -> midnight.toInstant())
          .filter(midnight -> midnight.isAfter(from))
          .orElse(from);
    }
  }
}
