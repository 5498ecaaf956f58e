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

/** Converts facts that are only read as a whole to and from JSON columns. */
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
      throw new IllegalStateException("writing a JSON column failed", e);
    }
  }

  private static <T> T read(String column, TypeReference<T> type) {
    try {
      return JSON.readValue(column, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("reading a JSON column failed", e);
    }
  }

  /** Converts the facts of a borrower. */
  @Converter
  @Immutable // immutable, so Hibernate need not copy it to detect changes
  static final class BorrowerFactsConverter
      implements AttributeConverter<BorrowerFacts, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable BorrowerFacts facts) {
      return facts == null ? null : write(facts);
    }

    @Override
    public BorrowerFacts convertToEntityAttribute(@Nullable String column) {
      return column == null ? BorrowerFacts.NONE : read(column, new TypeReference<>() {});
    }
  }

  /** Converts the statuses of a borrower. */
  @Converter
  @Immutable // immutable, so Hibernate need not copy it to detect changes
  static final class StatusPeriodsConverter
      implements AttributeConverter<List<BorrowerStatusPeriod>, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<BorrowerStatusPeriod> statuses) {
      return statuses == null || statuses.isEmpty() ? null : write(statuses);
    }

    @Override
    public List<BorrowerStatusPeriod> convertToEntityAttribute(@Nullable String column) {
      return column == null ? List.of() : read(column, new TypeReference<>() {});
    }
  }
}
