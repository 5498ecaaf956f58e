package dev.amends.conventions;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lenders for which a caller works, as the {@code lenders} claim of the token lists them.
 *
 * @param all whether the caller works for every lender; then no ids are listed
 */
public record Lenders(boolean all, Set<String> ids) {
  /** Every lender. */
  public static final Lenders ALL = new Lenders(true, Set.of());

  /** No lender at all. */
  static final Lenders NONE = new Lenders(false, Set.of());

  public Lenders {
    ids = Set.copyOf(ids);
  }

  /** Permits one lender. */
  public static Lenders only(String lenderId) {
    return new Lenders(false, Set.of(lenderId));
  }

  /**
   * Reads the claim. A claim of another form than a list of lender ids, or one id, permits no
   * lender.
   *
   * @param claim null if the token has none
   * @param required whether a token without the claim permits no lender; otherwise it permits all
   */
  static Lenders of(@Nullable Object claim, boolean required) {
    if (claim == null) {
      return required ? NONE : ALL;
    }
    Collection<?> listed = claim instanceof Collection<?> several ? several : List.of(claim);
    return new Lenders(
        false,
        listed.stream().map(Lenders::text).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  private static @Nullable String text(@Nullable Object listed) {
    if (listed instanceof JsonString json) {
      return json.getString();
    }
    return listed instanceof String id ? id : null;
  }

  /** Whether the caller works for a lender. */
  public boolean include(String lenderId) {
    return all || ids.contains(lenderId);
  }

  @Override
  public String toString() {
    return all ? "all" : new TreeSet<>(ids).toString();
  }
}
