package dev.amends.contact.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.contactlog.AnsweredCallbackPolicy.DueCallback;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chooses the callback that a contact of the agent li.na answers. */
class AnsweredCallbackPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // reasons and assignees, the longest due first; right party, purpose, the one answered
    "'', false, COLLECTION, ",
    "FIRST_CALL, false, COLLECTION, 0",
    "FIRST_CALL, true, , 0",
    "FIRST_CALL:bo, false, COLLECTION, ",
    "FIRST_CALL:bo, true, COLLECTION, 0",
    "FIRST_CALL MANUAL:li.na, false, COLLECTION, 1",
    "FIRST_CALL:bo MANUAL:li.na, true, , 1",
    "MANUAL:li.na RETRY:li.na, true, COLLECTION, 0",
    "FIRST_CALL MANUAL, false, CALLBACK, 1",
    "MANUAL FIRST_CALL, false, COLLECTION, 1",
    "MANUAL PLAN_BREACHED PROMISE_BROKEN, true, FOLLOW_UP, 1",
    "MANUAL FIRST_CALL, false, NOTICE, 0",
    "MANUAL FIRST_CALL, true, , 0",
    "MANUAL:bo FIRST_CALL, false, CALLBACK, 1"
  })
  void choosesTheAnsweredCallback(
      String waiting, boolean rightParty, @Nullable Purpose purpose, @Nullable Integer answered) {
    List<DueCallback> calls = new ArrayList<>();
    for (String call : waiting.split(" ", -1)) {
      if (!call.isEmpty()) {
        String[] parts = call.split(":", -1);
        calls.add(
            new DueCallback(
                UUID.randomUUID(),
                CallbackReason.valueOf(parts[0]),
                parts.length > 1 ? parts[1] : null));
      }
    }
    assertThat(AnsweredCallbackPolicy.choose(calls, "li.na", rightParty, purpose).orElse(null))
        .isEqualTo(answered == null ? null : calls.get(answered).id());
  }
}
