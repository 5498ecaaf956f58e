package dev.amends.cases.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.holds.HoldPolicy.PlacementRight;
import dev.amends.events.CaseEvent.HoldKind;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right to place each kind of hold. */
class HoldPolicyTest {

  @ParameterizedTest
  @EnumSource(HoldKind.class)
  void openApiDocumentsTheRolesThatThePolicyAllows(HoldKind kind) {
    assertThat(documented(kind)).isEqualTo(HoldPolicy.placementRight(kind));
  }

  /** Reads who places a kind of hold from the description of the operation. */
  private static PlacementRight documented(HoldKind kind) {
    String description =
        Arrays.stream(HoldResource.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("place"))
            .map(method -> method.getAnnotation(Operation.class).description())
            .findFirst()
            .orElseThrow();
    int agents = description.indexOf("Agents place");
    int others = description.indexOf("supervisors and compliance also");
    int complaint = description.indexOf("opening a complaint");
    int at = description.indexOf(kind.name());
    assertThat(agents).isPositive();
    assertThat(others).isGreaterThan(agents);
    assertThat(complaint).isGreaterThan(others);
    assertThat(at).as("%s in %s", kind, description).isGreaterThan(agents);
    if (at < others) {
      return PlacementRight.ANY_CASE_WORKER;
    }
    return at < description.indexOf('.', others)
        ? PlacementRight.SUPERVISOR_OR_COMPLIANCE
        : PlacementRight.ONLY_BY_COMPLAINT;
  }
}
