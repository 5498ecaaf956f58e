package dev.amends.conventions;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.QueryParam;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The page a caller asks for; a {@code @BeanParam} of every listing. */
public class PageRequest {
  private static final int LIMIT_MAX = 500;
  private static final int LIMIT_DEFAULT = 50;

  @QueryParam("limit")
  @Parameter(description = "1 to 500, 50 where absent", example = "50")
  public @Nullable Integer limit;

  @QueryParam("cursor")
  @Parameter(description = "the nextCursor of the page before")
  public @Nullable String cursor;

  /**
   * How many items at the most.
   *
   * @throws Problem 400 where it is out of range
   */
  public int limit() {
    int asked = limit == null ? LIMIT_DEFAULT : limit;
    if (asked < 1 || asked > LIMIT_MAX) {
      throw Problems.invalid("limit", "must be 1 to " + LIMIT_MAX + ", was " + asked);
    }
    return asked;
  }

  /** One row more than the limit, which tells whether there is another page. */
  public int rowsToRead() {
    return limit() + 1;
  }

  /**
   * The place after which the page begins.
   *
   * @param parse reads the position that was given to {@link Page#of}
   * @throws Problem 400 where the cursor is none of ours
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
