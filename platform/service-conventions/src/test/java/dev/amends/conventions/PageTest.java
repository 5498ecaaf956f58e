package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void aCursorLeadsToThePlaceWhereThePageEnded() {
    // Given
    PageRequest first = request(2, null);

    // When
    Page<Integer> page = Page.of(List.of(7, 8, 9), first, String::valueOf, Function.identity());

    // Then
    assertThat(page.items()).containsExactly(7, 8);
    assertThat(request(2, page.nextCursor()).after(Integer::valueOf)).contains(8);
  }

  @Test
  void theLastPageHasNoCursor() {
    Page<Integer> page =
        Page.of(List.of(7, 8), request(2, null), String::valueOf, Function.identity());

    assertThat(page.items()).containsExactly(7, 8);
    assertThat(page.nextCursor()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500})
  void acceptsLimitsWithinTheRange(int limit) {
    assertThat(request(limit, null).rowsToRead()).isEqualTo(limit + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE})
  void rejectsLimitsOutsideTheRange(int limit) {
    assertThatThrownBy(() -> request(limit, null).checkedLimit())
        .isInstanceOf(Problem.class)
        .hasMessage("limit must be between 1 and 500 (was " + limit + ")");
  }

  @Test
  void returnsFiftyItemsUnlessAskedOtherwise() {
    assertThat(request(null, null).checkedLimit()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"!", "eA", "''"})
  void rejectsACursorThatItDidNotIssue(String cursor) {
    assertThatThrownBy(() -> request(null, cursor).after(Integer::valueOf))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("cursor must be a nextCursor");
  }

  private static PageRequest request(@Nullable Integer limit, @Nullable String cursor) {
    PageRequest request = new PageRequest();
    request.limit = limit;
    request.cursor = cursor;
    return request;
  }
}
