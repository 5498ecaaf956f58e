package dev.amends.cases.complaints;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The complaints about a lender's contacts in a period.
 *
 * @param contacts the contacts that were logged
 * @param complaints the complaints that were opened
 * @param perThousand complaints per 1,000 contacts; absent without a contact
 * @param types the same by type, ordered by name
 */
record ComplaintRate(
    String lenderId,
    LocalDate from,
    LocalDate until,
    long contacts,
    long complaints,
    @Nullable BigDecimal perThousand,
    List<TypeRate> types) {
  private static final int DECIMALS = 2;

  /** The complaints of one type. */
  record TypeRate(Complaint.Type type, long complaints, @Nullable BigDecimal perThousand) {}

  /**
   * Computes the rates.
   *
   * @param byType the number of complaints by type; types without any are absent
   */
  static ComplaintRate of(
      String lenderId,
      LocalDate from,
      LocalDate until,
      long contacts,
      Map<Complaint.Type, Long> byType) {
    long all = byType.values().stream().mapToLong(Long::longValue).sum();
    List<TypeRate> types =
        byType.entrySet().stream()
            .map(
                entry ->
                    new TypeRate(
                        entry.getKey(), entry.getValue(), perThousand(entry.getValue(), contacts)))
            .sorted((one, other) -> one.type().name().compareTo(other.type().name()))
            .toList();
    return new ComplaintRate(
        lenderId, from, until, contacts, all, perThousand(all, contacts), types);
  }

  private static @Nullable BigDecimal perThousand(long complaints, long contacts) {
    return contacts == 0
        ? null
        : BigDecimal.valueOf(complaints)
            .movePointRight(3)
            .divide(BigDecimal.valueOf(contacts), DECIMALS, RoundingMode.HALF_UP);
  }
}
