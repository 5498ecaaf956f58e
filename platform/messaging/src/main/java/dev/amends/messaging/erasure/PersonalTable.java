package dev.amends.messaging.erasure;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the columns of a table when a case is erased.
 *
 * @param name the table
 * @param rows CASE for the rows with the {@code case_id} of the case; ACCOUNT for those with the
 *     {@code record_key} of its account, which are erased with the last case of the account; or an
 *     SQL condition with {@code :cases} and {@code :accounts}. Absent if no row belongs to a person
 * @param order the columns that order the rows in an export; {@code id} if absent
 * @param at the column with the time of a row, if it has one
 * @param erased the columns that are emptied
 * @param deleted whether whole rows are deleted instead
 * @param fields by JSON column, the fields that are emptied at every depth
 * @param hidden whether the export leaves the table out
 * @param kept the columns that stay, by reason, beside those that stay in every table
 */
record PersonalTable(
    String name,
    @Nullable String rows,
    @Nullable String order,
    @Nullable String at,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> erased,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean deleted,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> fields,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean hidden,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> kept) {

  PersonalTable {
    erased = List.copyOf(erased);
    fields = Map.copyOf(fields);
    kept = Map.copyOf(kept);
  }

  /** The condition that selects the rows of cases and accounts; false if no row has a person. */
  String condition() {
    if (rows == null) {
      return "false";
    }
    return switch (rows) {
      case "CASE" -> "case_id = any (:cases)";
      case "ACCOUNT" -> "record_key = any (:accounts)";
      default -> rows;
    };
  }

  /** Whether the rows are those of an account, which several cases can share. */
  boolean isOfAccount() {
    return condition().contains(":accounts");
  }

  String orderColumns() {
    return order == null ? "id" : order;
  }
}
