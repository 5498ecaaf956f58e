package dev.amends.contact.contactlog;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code that agents choose when they log a contact.
 *
 * @param group codes of the same group are counted together; null if the list has no groups
 * @param names by language tag
 */
record ContactCode(String code, @Nullable String group, Map<String, String> names) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

  ContactCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a code must consist of capitals, digits and underscores (was " + code + ")");
    }
    names = Languages.complete(code, names);
  }
}
