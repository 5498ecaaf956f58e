package dev.amends.rules.reason;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reason for arrears, or a change in the borrower's circumstances.
 *
 * @param group reasons of the same group are counted together; null for a change
 * @param suddenEvent whether it can take away the means to pay without warning, such as an illness
 * @param names by BCP 47 tag
 */
public record ReasonCode(
    String code,
    @Nullable String group,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean suddenEvent,
    Map<String, String> names) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

  public ReasonCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a code must consist of capitals, digits and underscores (was " + code + ")");
    }
    names = Map.copyOf(names);
    if (names.isEmpty() || names.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(code + " has no name in one of its languages");
    }
  }
}
