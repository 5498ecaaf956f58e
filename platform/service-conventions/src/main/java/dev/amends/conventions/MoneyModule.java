package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes money in JSON, on topics and in REST: {@code
 * {"amount":"1234.50","currency":"CNY"}}, a decimal text with the scale of the currency.
 */
public final class MoneyModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public MoneyModule() {
    super("amends-money");
    addSerializer(new Writer());
    addDeserializer(Money.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Money> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("amount", money.amount().toPlainString());
      json.writeStringField("currency", money.currency().getCurrencyCode());
      json.writeEndObject();
    }
  }

  private static final class Reader extends StdDeserializer<Money> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.isExpectedStartObjectToken()) {
        throw rejected(
            json,
            "amount",
            "must be part of an object such as {\"amount\":\"1234.50\",\"currency\":\"CNY\"}");
      }
      String amount = null;
      String currency = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        switch (field) {
          case "amount" -> amount = text(json, value, field);
          case "currency" -> currency = text(json, value, field);
          default -> json.skipChildren();
        }
      }
      return money(json, amount, currency);
    }

    private static String text(JsonParser json, JsonToken value, String field) throws IOException {
      if (value != JsonToken.VALUE_STRING) {
        throw rejected(json, field, "must be a string such as \"1234.50\"");
      }
      return json.getText();
    }

    private static Money money(JsonParser json, @Nullable String amount, @Nullable String currency)
        throws IOException {
      if (amount == null) {
        throw rejected(json, "amount", "is required");
      }
      if (currency == null) {
        throw rejected(json, "currency", "is required");
      }
      try {
        return Money.of(amount, currency);
      } catch (InvalidEvent e) {
        throw rejected(json, e.field(), e.rule());
      }
    }

    private static JsonMappingException rejected(JsonParser json, String field, String rule) {
      return new JsonMappingException(json, field + " " + rule, new InvalidEvent(field, rule));
    }
  }
}
