package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Where permits that were granted end before they are used, because something forbids them now. */
@ApplicationScoped
public class PermitReview {
  private final RulePacks packs;
  private final Permits permits;
  private final Attempts attempts;
  private final Reach reach;
  private final CaseFiles files;
  private final Standings standings;

  PermitReview(
      RulePacks packs,
      Permits permits,
      Attempts attempts,
      Reach reach,
      CaseFiles files,
      Standings standings) {
    this.packs = packs;
    this.permits = permits;
    this.attempts = attempts;
    this.reach = reach;
    this.files = files;
    this.standings = standings;
  }

  /**
   * Withdraws the unused permits of accounts that would be refused now, after something was said or
   * happened that may forbid them; their attempts are given back.
   */
  public void review(Collection<AccountKey> accounts, Instant now) {
    List<Permit> open = permits.open(accounts, now);
    Map<UUID, Attempt> reserved =
        attempts.ofPermits(open.stream().map(permit -> permit.id).toList());
    for (Permit permit : open) {
      Attempt attempt = Objects.requireNonNull(reserved.get(permit.id), "an attempt a permit");
      if (again(files.byId(permit.caseId), permit, attempt, now)
          instanceof PermitPolicy.Verdict.Denied denied) {
        permit.withdraw(denied.ruleId(), denied.citation(), now);
        attempt.giveBack(now);
      }
    }
  }

  private PermitPolicy.Verdict again(CaseFile file, Permit permit, Attempt attempt, Instant now) {
    Reach.Reached reached = reach.again(file, permit.channel, attempt.contactPoint, now);
    PermitPolicy.Request request =
        new PermitPolicy.Request(permit.channel, permit.purpose, reached.target());
    RulePack pack = packs.of(file, now).orElse(null);
    List<Attempt> others =
        standings.attempted(file, reached.borrowerId(), request, pack, now).stream()
            .filter(one -> !one.id.equals(attempt.id))
            .toList();
    return PermitPolicy.judge(
        pack, request, standings.of(file, reached, now), Standings.facts(file, others), now);
  }
}
