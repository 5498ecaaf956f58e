package dev.amends.conventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a collection.
 *
 * @param items at most as many as the limit
 * @param nextCursor the start of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    List<T> items,
    @Schema(description = "The cursor of the next page; absent on the last page.")
        @Nullable String nextCursor) {

  /**
   * Creates a page of rows that were read with {@link PageRequest#rowsToRead()}: one row more than
   * the limit shows that there is another page.
   *
   * @param position the sort key of a row within the collection, such as its id
   */
  public static <R, T> Page<T> of(
      List<R> rows, PageRequest request, Function<R, String> position, Function<R, T> item) {
    boolean more = rows.size() > request.checkedLimit();
    List<R> shown = more ? rows.subList(0, request.checkedLimit()) : rows;
    return new Page<>(
        shown.stream().map(item).toList(),
        more ? PageRequest.cursor(position.apply(shown.getLast())) : null);
  }
}
