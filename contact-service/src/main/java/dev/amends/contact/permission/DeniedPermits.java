package dev.amends.contact.permission;

import dev.amends.contact.borrower.MaskedPointSerializer;
import dev.amends.contact.permission.PermitCommands.RecordedResult;
import dev.amends.conventions.Problems;
import dev.amends.events.LenderEvent.Representative;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Responds to requests for permits that were denied. */
final class DeniedPermits {
  private DeniedPermits() {}

  /** The problem that names the rule, its citation and the case whose rule it is. */
  static Response response(RecordedResult.Denied denied) {
    PermitDecision decision = denied.decision();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("decisionId", decision.id);
    members.put("caseId", decision.caseId);
    members.put("rulePack", decision.rulePack);
    members.put("ruleId", String.valueOf(decision.ruleId));
    members.put("citation", String.valueOf(decision.citation));
    if (decision.counted > 0) {
      members.put("counted", decision.counted);
      members.put("countedAttempts", decision.countedAttempts);
    }
    if (decision.nextPermittedAt != null) {
      members.put("nextPermittedAt", decision.nextPermittedAt.toString());
    }
    if (denied.kind() == ContactRule.Kind.REQUIRED_DATA) {
      members.put("missing", decision.missing);
      members.put("stale", decision.stale);
    }
    if (denied.kind() == ContactRule.Kind.REPRESENTATIVE) {
      denied.representative().ifPresent(who -> members.put("redirectTo", redirect(who)));
    }
    return Problems.conflict(
            "contact-denied",
            "The rule %s denies the contact: %s".formatted(decision.ruleId, denied.reason()),
            members)
        .toResponse();
  }

  private static Map<String, String> redirect(Representative representative) {
    Map<String, String> contact = new LinkedHashMap<>();
    contact.put("name", representative.name());
    if (representative.authority() != null) {
      contact.put("authority", representative.authority());
    }
    if (representative.contact() != null) {
      contact.put("contact", MaskedPointSerializer.masked(representative.contact()));
    }
    return contact;
  }
}
