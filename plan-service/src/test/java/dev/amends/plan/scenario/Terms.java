package dev.amends.plan.scenario;

import dev.amends.events.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a proposal; what a sentence leaves out is absent. */
final class Terms {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Terms with(String field, @Nullable Object value) {
    if (value != null) {
      fields.put(field, value);
    }
    return this;
  }

  Terms withMoney(String field, @Nullable Money money) {
    if (money != null) {
      fields.put(
          field,
          Map.of(
              "amount",
              money.amount().toPlainString(),
              "currency",
              money.currency().getCurrencyCode()));
    }
    return this;
  }

  Map<String, Object> fields() {
    return fields;
  }
}
