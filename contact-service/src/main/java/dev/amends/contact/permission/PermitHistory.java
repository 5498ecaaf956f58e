package dev.amends.contact.permission;

import dev.amends.contact.permission.PermitDecisionResource.DecisionView;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists the latest decisions on permits about several accounts. */
@ApplicationScoped
public class PermitHistory {
  private final PermitDecisions decisions;
  private final Permits permits;

  PermitHistory(PermitDecisions decisions, Permits permits) {
    this.decisions = decisions;
    this.permits = permits;
  }

  /** The latest decisions, the newest first. */
  public List<DecisionView> latest(Collection<AccountKey> accounts, int max) {
    List<PermitDecision> found = decisions.latest(accounts, max);
    Map<UUID, Permit> granted =
        permits.findAmong(found.stream().map(decision -> decision.id).toList());
    return found.stream()
        .map(decision -> DecisionView.of(decision, granted.get(decision.id)))
        .toList();
  }
}
