package dev.amends.plan.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.testsupport.Topics.PublishedEvent;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a published event of plan-service as a line that a domain expert reads. */
record PlanEventText(PublishedEvent event) {

  /** The event without its date. */
  String words() {
    return switch (event.name()) {
      case "PlanProposed" ->
          "%s proposed by %s%s, %s: %s"
              .formatted(
                  word("/terms/kind"), text("/proposedBy"), version(), approval(), schedule());
      case "PlanDecisionOverdue" -> "version %s not decided in time".formatted(text("/version"));
      case "PlanApproved" -> decision("approved", "/approvedBy");
      case "PlanRejected" -> decision("rejected", "/rejectedBy");
      case "PlanReturned" -> decision("returned", "/returnedBy");
      case "PlanActivated" -> "%s in force".formatted(word("/terms/kind"));
      case "PlanAdjusted" -> "terms replaced%s: %s".formatted(version(), schedule());
      case "InstalmentPaid" -> instalment() + " paid by " + text("/paymentId");
      case "InstalmentMissed" -> instalment() + " missed, short by " + amount("/shortBy");
      case "InstalmentReopened" ->
          "%s no longer %s, %s open".formatted(instalment(), word("/withdrawn"), amount("/open"));
      case "InstalmentDueSoon" -> instalment() + " due soon, open " + amount("/open");
      case "PlanNearBreach" ->
          instalment()
              + " near breach, short by "
              + amount("/shortBy")
              + (has("/graceUntil") ? ", grace until " + text("/graceUntil") : ", clock stopped");
      case "PlanBreached" ->
          "plan breached, short by "
              + amount("/shortBy")
              + (has("/effectiveOn") ? ", effective " + text("/effectiveOn") : "");
      case "PlanCompleted" -> "plan completed, paid " + amount("/paid");
      case "PlanReinstated" ->
          "no longer %s%s"
              .formatted(
                  word("/withdrawn"),
                  event.data().path("inForce").asBoolean() ? ", in force again" : "");
      case "PlanCancelled" -> "%s cancelled: %s".formatted(word("/kind"), text("/why"));
      case "PromiseKept" -> promise("kept");
      case "PromisePartlyKept" -> promise("partly kept");
      case "PromiseBroken" -> promise("broken");
      default -> event.name();
    };
  }

  /** The business date of the event; the other date if it has none. */
  String businessDate(String otherwise) {
    return has("/businessDate") ? text("/businessDate") : otherwise;
  }

  private String approval() {
    if (!event.data().path("approvalNeeded").asBoolean()) {
      return "no approval needed";
    }
    return "to be approved" + (has("/approvalReason") ? " (" + text("/approvalReason") + ")" : "");
  }

  private String decision(String decided, String by) {
    return "version %s %s by %s%s"
        .formatted(text("/version"), decided, text(by), has("/why") ? ": " + text("/why") : "");
  }

  private String version() {
    return text("/terms/version").equals("1") ? "" : " as version " + text("/terms/version");
  }

  private String schedule() {
    return event
        .data()
        .at("/terms/instalments")
        .valueStream()
        .map(due -> due.at("/amount/amount").asText() + " by " + due.path("dueDate").asText())
        .collect(Collectors.joining(", "));
  }

  private String instalment() {
    return text("/kind").equals("PROMISE") ? "promise" : "instalment " + text("/number");
  }

  private String promise(String result) {
    return "promise %s, received %s of %s"
        .formatted(result, amount("/received"), amount("/amount"));
  }

  private boolean has(String pointer) {
    JsonNode field = event.data().at(pointer);
    return !field.isMissingNode() && !field.isNull();
  }

  private String text(String pointer) {
    return event.data().at(pointer).asText();
  }

  private String amount(String pointer) {
    return text(pointer + "/amount");
  }

  private String word(String pointer) {
    return text(pointer).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
