package dev.amends.conventions;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.QueryParam;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The page that a caller requests; a {@code @BeanParam} of every listing. */
public class PageRequest {
  private static final int LIMIT_MAX = 500;
  private static final int LIMIT_DEFAULT = 50;

  @QueryParam("limit")
  @Parameter(description = "The size of a page, 1 to 500; 50 if absent.", example = "50")
  public @Nullable Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "The `nextCursor` of the previous page.")
  public @Nullable String cursor;

  /**
   * The largest number of items to return.
   *
   * @throws Problem 400 if it is out of range
   */
  public int checkedLimit() {
    int requested = limit == null ? LIMIT_DEFAULT : limit;
    if (requested < 1 || requested > LIMIT_MAX) {
      throw Problems.invalid(
          "limit", "must be between 1 and " + LIMIT_MAX + " (was " + requested + ")");
    }
    return requested;
  }

  /** The number of rows to read: one more than the limit, to see whether there is another page. */
  public int rowsToRead() {
    return checkedLimit() + 1;
  }

  /**
   * The sort key after which the page begins; empty for the first page.
   *
   * @param parse reads the position that was passed to {@link Page#of}
   * @throws Problem 400 if this service did not issue the cursor
   */
  public <P> Optional<P> after(Function<String, P> parse) {
    if (cursor == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse.apply(new String(Base64.getUrlDecoder().decode(cursor), UTF_8)));
    } catch (RuntimeException e) {
      throw Problems.invalid("cursor", "must be a nextCursor of this collection");
    }
  }

  static String cursor(String position) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }
}
