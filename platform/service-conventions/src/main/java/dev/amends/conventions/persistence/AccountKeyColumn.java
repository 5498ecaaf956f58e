package dev.amends.conventions.persistence;

import dev.amends.events.AccountKey;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps an account's key in one column, as the record key {@code <lenderId>:<accountId>}. */
@Converter(autoApply = true)
@Immutable // so Hibernate need not copy it to detect changes
public class AccountKeyColumn
    implements AttributeConverter<@Nullable AccountKey, @Nullable String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable AccountKey account) {
    return account == null ? null : account.recordKey();
  }

  @Override
  public @Nullable AccountKey convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : AccountKey.parse(column);
  }
}
