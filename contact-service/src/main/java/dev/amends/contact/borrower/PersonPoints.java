package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.ContactPointKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The contact points of a borrower on all their accounts with a lender, each number or address
 * once.
 *
 * <p>Each account's feed and each agent's statement keep a row of their own. Of the rows with the
 * same value, the one that counts is, in this order: an unusable one, so that a number withdrawn on
 * one account is withdrawn on all; one that an agent or a mandate has assigned; the account's own;
 * the newest.
 */
public final class PersonPoints {
  private final List<ContactPoint> points;
  private final Map<UUID, ContactPoint> byRow;

  private PersonPoints(List<ContactPoint> points, Map<UUID, ContactPoint> byRow) {
    this.points = points;
    this.byRow = byRow;
  }

  static PersonPoints of(Collection<ContactPoint> rows, AccountKey account) {
    Map<Value, List<ContactPoint>> byValue = new LinkedHashMap<>();
    rows.forEach(
        row -> byValue.computeIfAbsent(Value.of(row), ignored -> new ArrayList<>()).add(row));
    Map<UUID, ContactPoint> byRow = new HashMap<>();
    for (List<ContactPoint> same : byValue.values()) {
      ContactPoint counting = same.stream().min(precedence(account)).orElseThrow();
      same.forEach(row -> byRow.put(row.id(), counting));
    }
    return new PersonPoints(
        byRow.values().stream().distinct().sorted(preferredFirst(account)).toList(), byRow);
  }

  /** What makes two rows the same contact point. */
  private record Value(ContactPointKind kind, String hash) {
    static Value of(ContactPoint row) {
      return new Value(row.kind(), row.valueHash());
    }
  }

  private static Comparator<ContactPoint> precedence(AccountKey account) {
    return Comparator.comparing(ContactPoint::isUsable)
        .thenComparing(row -> !row.isAssigned())
        .thenComparing(row -> !row.account().equals(account))
        .thenComparing(ContactPoint::reportedAt, Comparator.reverseOrder())
        .thenComparing(ContactPoint::id);
  }

  /** A preference stated to an agent takes precedence over those of the lender's feeds. */
  private static Comparator<ContactPoint> preferredFirst(AccountKey account) {
    return Comparator.comparing(
            (ContactPoint point) ->
                !(point.isPreferred() && point.source() == ContactPoint.Source.AGENT))
        .thenComparing(point -> !point.isPreferred())
        .thenComparing(point -> !point.account().equals(account))
        .thenComparing(ContactPoint::id);
  }

  /** All contact points, usable or not, the preferred first. */
  public List<ContactPoint> all() {
    return points;
  }

  /** The contact point of a row, which may be the row of another account. */
  public Optional<ContactPoint> byId(UUID id) {
    return Optional.ofNullable(byRow.get(id));
  }

  /** The contact point whose value has this hash. */
  public Optional<ContactPoint> findByHash(String hash) {
    return points.stream().filter(point -> point.valueHash().equals(hash)).findFirst();
  }

  /** Whether the borrower or their representative has a usable phone number. */
  public boolean hasPhone() {
    return points.stream()
        .anyMatch(point -> point.isUsablePhone() && point.party() != Party.THIRD_PARTY);
  }
}
