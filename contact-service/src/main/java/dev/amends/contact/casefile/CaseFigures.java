package dev.amends.contact.casefile;

import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The figures of a case as case-service and assessment-service last published them. */
@Embeddable
class CaseFigures {
  private @Nullable String productType;
  private @Nullable LocalDate businessDate;
  private @Nullable LocalDate delinquentSince;
  private int daysPastDue;
  private @Nullable String currency;
  private @Nullable Long overdueMinor;
  private @Nullable Long outstandingMinor;
  private @Nullable Long sustainableMinor;

  void update(CaseFacts facts) {
    productType = facts.productType();
    businessDate = facts.businessDate();
    delinquentSince = facts.delinquentSince();
    daysPastDue = facts.daysPastDue();
    currency = facts.overdue().currency().getCurrencyCode();
    overdueMinor = facts.overdue().minorUnits();
    outstandingMinor = facts.outstanding() == null ? null : facts.outstanding().minorUnits();
  }

  void updateSustainable(@Nullable Money monthly) {
    sustainableMinor = monthly == null ? null : monthly.minorUnits();
  }

  @Nullable String productType() {
    return productType;
  }

  @Nullable LocalDate businessDate() {
    return businessDate;
  }

  @Nullable LocalDate delinquentSince() {
    return delinquentSince;
  }

  int daysPastDue() {
    return daysPastDue;
  }

  @Nullable Money overdue() {
    return money(overdueMinor);
  }

  @Nullable Money outstanding() {
    return money(outstandingMinor);
  }

  @Nullable Money sustainable() {
    return money(sustainableMinor);
  }

  private @Nullable Money money(@Nullable Long minorUnits) {
    return minorUnits == null || currency == null
        ? null
        : new Money(minorUnits, Currency.getInstance(currency));
  }
}
