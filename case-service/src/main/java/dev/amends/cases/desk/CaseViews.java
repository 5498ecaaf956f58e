package dev.amends.cases.desk;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.calendar.BusinessDay;
import dev.amends.cases.calendar.BusinessDays;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.Holds;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what is shown of cases, a query a table for any number of them. */
@ApplicationScoped
public class CaseViews {
  private final DelinquentAccounts accounts;
  private final Holds holds;
  private final BusinessDays days;
  private final BucketPolicy buckets;

  CaseViews(DelinquentAccounts accounts, Holds holds, BusinessDays days, BucketPolicy buckets) {
    this.accounts = accounts;
    this.holds = holds;
    this.days = days;
    this.buckets = buckets;
  }

  /** Shows cases as of the present business day. */
  public List<CaseView> of(List<CollectionCase> shown) {
    Map<AccountKey, DelinquentAccount> known =
        accounts.load(shown.stream().map(CollectionCase::account).distinct().toList());
    Map<UUID, List<Hold>> held =
        holds
            .inForce(
                shown.stream()
                    .filter(one -> one.treatment().holds() > 0)
                    .map(CollectionCase::id)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(Hold::caseId));
    Map<BusinessDay.Id, LocalDate> closed =
        days.closedThrough(shown.stream().map(one -> one.account().lenderId()).distinct().toList());
    return shown.stream()
        .map(
            one ->
                CaseView.of(
                    one,
                    figures(one, closed),
                    Objects.requireNonNull(known.get(one.account())),
                    held.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /** An open case grows older with each closed day, whether or not anything was told of it. */
  private Figures figures(CollectionCase shown, Map<BusinessDay.Id, LocalDate> closed) {
    LocalDate day = closed.get(new BusinessDay.Id(shown.account().lenderId(), shown.partition()));
    return day == null || !shown.isOpen() ? shown.figures() : shown.figures().on(day, buckets);
  }
}
