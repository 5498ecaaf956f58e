package dev.amends.contact.ownership;

import static dev.amends.contact.ownership.OwnedOperation.COMPLETE_CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.conventions.ownership.OwnershipPolicy;
import dev.amends.conventions.ownership.OwnershipPolicy.Actor;
import dev.amends.conventions.ownership.OwnershipPolicy.Denial;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may act on what belongs to somebody, as tables. */
class OwnershipPolicyTest {

  @ParameterizedTest
  @EnumSource
  void allowsTheOwnerAndDeniesOtherAgents(OwnedOperation operation) {
    assertThat(decide(operation, "li.na", "li.na", "agent")).isTrue();
    assertThat(decide(operation, "li.na", "bo", "agent")).isFalse();
    assertThat(decide(operation, "li.na", "Li.Na", "agent")).isFalse();
    assertThat(decide(operation, "li.na", "bo", "ops")).isFalse();
    assertThat(decide(operation, "li.na", "wei", "supervisor")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RESCHEDULE_CALLBACK, true, false",
    "CANCEL_CALLBACK, true, false",
    "COMPLETE_CALLBACK, false, false",
    "ANSWER_CALLBACK, true, false",
    "ASSIGN_CALLBACK, true, false",
    "USE_PERMIT, false, false",
    "RETURN_PERMIT, false, false",
    "ATTACH_FILE, false, true",
    "READ_FILE, false, true",
    "READ_REVIEWS, false, true"
  })
  void decidesOnObjectsWithoutOwnerAndForCompliance(
      OwnedOperation operation, boolean withoutOwner, boolean compliance) {
    assertThat(decide(operation, null, "bo", "agent")).isEqualTo(withoutOwner);
    assertThat(decide(operation, "li.na", "ann", "compliance")).isEqualTo(compliance);
  }

  @ParameterizedTest
  @CsvSource({
    // caller, role, present, wanted, allowed
    "li.na, agent, , li.na, true",
    "li.na, agent, li.na, , true",
    "li.na, agent, li.na, li.na, true",
    "li.na, agent, , , true",
    "li.na, agent, , bo, false",
    "li.na, agent, bo, li.na, false",
    "li.na, agent, bo, , false",
    "li.na, agent, li.na, bo, false",
    "wei, supervisor, , bo, true",
    "wei, supervisor, li.na, bo, true",
    "wei, supervisor, li.na, , true"
  })
  void letsAgentsTakeAndReturnAndSupervisorsAssign(
      String caller,
      String role,
      @Nullable String present,
      @Nullable String wanted,
      boolean allowed) {
    assertThat(
            OwnershipPolicy.decideAssignment(
                    OwnedOperation.ASSIGN_CALLBACK,
                    present,
                    wanted,
                    new Actor(caller, Set.of(role)))
                .isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void namesTheReason() {
    assertThat(
            OwnershipPolicy.decide(
                COMPLETE_CALLBACK, "li.na", new Actor("bo", Set.of("agent", "ops"))))
        .contains(
            new Denial(
                "callback-of-another",
                "Only the assignee of the callback or a supervisor can complete it."));
  }

  private static boolean decide(
      OwnedOperation operation, @Nullable String owner, String caller, String role) {
    return OwnershipPolicy.decide(operation, owner, new Actor(caller, Set.of(role))).isEmpty();
  }
}
