package dev.amends.contact.contactlog;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code that agents choose when they log a contact.
 *
 * @param group codes that are counted together, where the list has groups
 * @param names by language tag
 */
record ContactCode(String code, @Nullable String group, Map<String, String> names) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

  ContactCode {
    if (code == null || !FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a code must be in capitals, was " + code);
    }
    names = Languages.demanded(code, names);
  }
}
