package dev.amends.cases.scenario;

import dev.amends.testsupport.Answers;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the next step of a case as the journeys do. */
final class NextStepText {
  private static final String NONE = "none: the case is ";

  /** What must never happen: an open case without a next step. */
  static final String GAP = NONE + "OPEN";

  /** The work whose due time runs by the wall clock. */
  private static final Set<String> BY_THE_CLOCK =
      Set.of("DECIDE_COMPLAINT", "DECIDE_REFERRAL", "RECORD_REFERRAL_OUTCOME");

  private static final int DATE = "2026-03-02".length();

  private NextStepText() {}

  static String of(JsonPath shown) {
    if (!(Answers.field(shown, "nextStep") instanceof Map<?, ?> step)) {
      return NONE + shown.getString("status");
    }
    String what = String.valueOf(step.get("what"));
    String blockedBy =
        step.get("blockedBy") instanceof List<?> kinds && !kinds.isEmpty()
            ? "; blocked by " + String.join(", ", kinds.stream().map(String::valueOf).toList())
            : "";
    return "%s %s: %s%s"
        .formatted(what, when(what, String.valueOf(step.get("when"))), step.get("why"), blockedBy);
  }

  private static String when(String what, String when) {
    if (!BY_THE_CLOCK.contains(what)) {
      return when.length() > DATE ? when.substring(0, DATE) : when;
    }
    Duration left = Duration.between(InstantSource.system().instant(), Instant.parse(when));
    return "in %d days".formatted(left.plusHours(1).toDays());
  }
}
