package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which lenders a claim permits; a claim that cannot be read permits none. */
class LendersTest {

  @Test
  void readsAListOfIdsOrOneId() {
    assertThat(Lenders.of(List.of("CU-DEMO", "B"), false).ids()).containsOnly("CU-DEMO", "B");
    assertThat(Lenders.of(Json.createArrayBuilder().add("CU-DEMO").build(), false).ids())
        .containsOnly("CU-DEMO");
    assertThat(Lenders.of("CU-DEMO", true)).isEqualTo(new Lenders(false, Set.of("CU-DEMO")));
    assertThat(Lenders.of(Json.createValue("CU-DEMO"), false).include("CU-DEMO")).isTrue();
    assertThat(Lenders.of("CU-DEMO", false).include("cu-demo")).isFalse();
  }

  @Test
  void permitsAllOrNoneWithoutAClaim() {
    assertThat(Lenders.of(null, false).include("CU-DEMO")).isTrue();
    assertThat(Lenders.of(null, true).include("CU-DEMO")).isFalse();
  }

  @Test
  void permitsNoneIfTheClaimListsNone() {
    assertThat(Lenders.of(List.of(), false)).isEqualTo(Lenders.NONE);
    assertThat(Lenders.of(List.of(7, true), false)).isEqualTo(Lenders.NONE);
    assertThat(Lenders.of(Map.of("CU-DEMO", true), false)).isEqualTo(Lenders.NONE);
    assertThat(Lenders.of("", false).include("CU-DEMO")).isFalse();
  }
}
