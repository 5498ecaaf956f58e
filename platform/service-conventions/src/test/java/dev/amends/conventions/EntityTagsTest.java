package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", " * ", "\"7\"", "\"6\", \"7\"", "\"6\",\"7\""})
  void letsAnUpdateOfThePresentVersionPass(@Nullable String ifMatch) {
    assertThatCode(() -> EntityTags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\"", "", "\"*\""})
  void rejectsAnUpdateOfAnotherVersion(String ifMatch) {
    assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("\"7\"");
  }
}
