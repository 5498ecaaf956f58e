package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.RepresentativeRecorded;
import dev.amends.events.ContactEvent.RepresentativeRemoved;
import dev.amends.events.ContactEvent.RestrictionLifted;
import dev.amends.events.ContactEvent.RestrictionRecorded;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Origin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mandate and a request to cease contact hold the case until they end. */
@QuarkusTest
class ContactFactHoldsTest extends CaseServiceTest {
  private static final String HASH = "0".repeat(64);
  private static final Origin LI_NA = new Origin("li.na", "agent", "recorded it", null);

  private final AnAccount account = AnAccount.ofANewLender();

  @Test
  void aRepresentativeHoldsTheCaseUntilTheMandateEnds() {
    // Given
    String id = openCase();

    // When
    topics.publish(recorded(id));
    topics.publish(recorded(id));

    // Then
    assertThat(held(1)).containsExactly("REPRESENTATIVE");
    topics.publish(removed(id, null));
    assertThat(held(0)).isEmpty();
    awaitInTimeline(
        id, "RepresentativeRecorded", "HoldPlaced", "RepresentativeRemoved", "HoldReleased");
  }

  @Test
  void anotherMandateKeepsTheHold() {
    String id = openCase();
    topics.publish(recorded(id));
    held(1);

    topics.publish(removed(id, true));

    awaitInTimeline(id, "RepresentativeRemoved");
    assertThat(held(1)).containsExactly("REPRESENTATIVE");
  }

  @Test
  void aRequestToCeaseContactHoldsTheCaseOnce() {
    // Given
    String id = openCase();
    UUID restriction = UUID.randomUUID();

    // When
    topics.publish(
        new Evidences(account, id)
            .contact(
                Willingness.NO_COMMITMENT, Instant.parse("2026-01-31T02:00:00Z"), HoldKind.CEASE));
    topics.publish(restricted(id, restriction, "CEASE"));

    // Then
    awaitInTimeline(id, "RestrictionRecorded");
    assertThat(held(1)).containsExactly("CEASE");
    topics.publish(lifted(id, restriction, "CEASE"));
    assertThat(held(0)).isEmpty();
  }

  @Test
  void anOptOutOfOneChannelHoldsNothing() {
    String id = openCase();

    topics.publish(restricted(id, UUID.randomUUID(), "MEDIUM_OPT_OUT"));

    awaitInTimeline(id, "RestrictionRecorded");
    assertThat(held(0)).isEmpty();
  }

  @Test
  void theHoldOfAUserStaysWhenTheRequestIsLifted() {
    // Given
    String id = openCase();
    agent()
        .body(Map.of("kind", "CEASE", "reason", "stated on the telephone"))
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    UUID restriction = UUID.randomUUID();
    topics.publish(restricted(id, restriction, "CEASE"));

    // When
    topics.publish(lifted(id, restriction, "CEASE"));

    // Then
    awaitInTimeline(id, "RestrictionLifted");
    assertThat(held(1)).containsExactly("CEASE");
  }

  private String openCase() {
    topics.publish(account.overdue("100.00", 10, 1));
    return awaitCase(account).getString("id");
  }

  private List<String> held(int count) {
    JsonPath found = awaitCase(account, one -> one.getList("holds").size() == count);
    return found.getList("holds.kind");
  }

  private void awaitInTimeline(String id, String... events) {
    awaitCase(account, found -> timelineEvents(id).containsAll(List.of(events)));
  }

  private ContactEvent recorded(String id) {
    return new RepresentativeRecorded(
        UUID.fromString(id), account.lenderId(), account.accountId(), true, HASH, LI_NA);
  }

  private ContactEvent removed(String id, @Nullable Boolean stillInForce) {
    return new RepresentativeRemoved(
        UUID.fromString(id),
        account.lenderId(),
        account.accountId(),
        "NO_LONGER_NEEDED",
        stillInForce,
        HASH,
        LI_NA);
  }

  private ContactEvent restricted(String id, UUID restriction, String kind) {
    return new RestrictionRecorded(
        UUID.fromString(id),
        account.lenderId(),
        account.accountId(),
        restriction,
        kind,
        true,
        HASH,
        LI_NA);
  }

  private ContactEvent lifted(String id, UUID restriction, String kind) {
    return new RestrictionLifted(
        UUID.fromString(id),
        account.lenderId(),
        account.accountId(),
        restriction,
        kind,
        "BORROWER_REQUEST",
        null,
        HASH,
        LI_NA);
  }
}
