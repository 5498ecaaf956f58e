package dev.amends.assessment.budget;

import dev.amends.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something the borrower owns. It is recorded and never counted towards what he can pay.
 *
 * @param kind such as HOME or CAR
 * @param value what it would bring, not negative
 * @param charge what is secured on it, where something is
 */
public record Asset(@Schema(examples = "CAR") String kind, Money value, @Nullable Money charge) {

  public Asset {
    Lines.kind(kind);
    Lines.notNegative(value, "value");
    if (charge != null) {
      Lines.notNegative(charge, "charge");
    }
  }
}
