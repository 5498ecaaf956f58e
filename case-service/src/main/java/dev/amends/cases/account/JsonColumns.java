package dev.amends.cases.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Facts that are only ever read whole, each in one column. */
final class JsonColumns {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private JsonColumns() {}

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts of our own cannot be written", e);
    }
  }

  private static <T> T read(String column, TypeReference<T> type) {
    try {
      return JSON.readValue(column, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts of our own cannot be read", e);
    }
  }

  /** The borrower. */
  @Converter
  @Immutable // neither is copied nor compared part by part
  static final class OfBorrower implements AttributeConverter<BorrowerFacts, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable BorrowerFacts facts) {
      return facts == null ? null : write(facts);
    }

    @Override
    public BorrowerFacts convertToEntityAttribute(@Nullable String column) {
      return column == null ? BorrowerFacts.NONE : read(column, new TypeReference<>() {});
    }
  }

  /** The borrower's situations. */
  @Converter
  @Immutable // neither is copied nor compared part by part
  static final class OfSituations
      implements AttributeConverter<List<BorrowerSituation>, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<BorrowerSituation> situations) {
      return situations == null || situations.isEmpty() ? null : write(situations);
    }

    @Override
    public List<BorrowerSituation> convertToEntityAttribute(@Nullable String column) {
      return column == null ? List.of() : read(column, new TypeReference<>() {});
    }
  }
}
