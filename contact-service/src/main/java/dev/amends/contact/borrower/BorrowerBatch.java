package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The borrower files and contact points that a batch of lender events touches. */
public final class BorrowerBatch {
  private final Map<AccountKey, BorrowerFile> files;
  private final Map<AccountKey, List<ContactPoint>> points;
  private final Set<AccountKey> newBorrowers = new HashSet<>();
  private final Set<AccountKey> represented = new HashSet<>();
  private final Map<AccountKey, BorrowerFile> newMandates = new LinkedHashMap<>();
  private final Instant now;

  BorrowerBatch(
      Map<AccountKey, BorrowerFile> files,
      Map<AccountKey, List<ContactPoint>> points,
      Instant now) {
    this.files = files;
    this.points = points;
    this.now = now;
  }

  /** The file of an account; empty until its first AccountOverdue is applied. */
  public Optional<BorrowerFile> file(AccountKey account) {
    return Optional.ofNullable(files.get(account));
  }

  BorrowerFile fileOrNew(AccountKey account) {
    return files.computeIfAbsent(
        account,
        unknown -> {
          newBorrowers.add(unknown);
          return new BorrowerFile(unknown);
        });
  }

  /** The contact points of an account; the list is modifiable. */
  List<ContactPoint> points(AccountKey account) {
    return points.computeIfAbsent(account, ignored -> new ArrayList<>());
  }

  /** The accounts whose borrower the batch reports for the first time. */
  Set<AccountKey> newBorrowers() {
    return newBorrowers;
  }

  void addAccountWithRepresentative(AccountKey account) {
    represented.add(account);
  }

  /** The accounts for which the batch reports a representative. */
  Set<AccountKey> accountsWithRepresentative() {
    return represented;
  }

  void addNewMandate(BorrowerFile file) {
    newMandates.put(file.account(), file);
  }

  /** The borrowers for whom the batch reports another representative or mandate than before. */
  Collection<BorrowerFile> newMandates() {
    return newMandates.values();
  }

  /** The accounts for which the batch reports a usable phone number. */
  Set<AccountKey> accountsWithReportedPhone() {
    return points.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(this::isPhoneReportedNow))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isPhoneReportedNow(ContactPoint point) {
    return point.isUsablePhone() && point.reportedAt().equals(now);
  }

  /** The time at which the batch is applied. */
  Instant now() {
    return now;
  }
}
