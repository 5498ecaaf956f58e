package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Origin;
import dev.amends.testsupport.Topics;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that are evidence of a case, and the class that they give it. */
record Evidences(AnAccount account, String caseId) {
  private static final Origin ORIGIN = Origin.system("test");

  /** The evidence of a new case of a new lender, which is 120.00 overdue. */
  static Evidences ofANewCase(Topics topics) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    return new Evidences(account, awaitCase(account).getString("id"));
  }

  ContactEvent contact(Willingness willingness, Instant at) {
    return contact(willingness, at, null);
  }

  ContactEvent contact(Willingness willingness, Instant at, @Nullable HoldKind hold) {
    return new ContactEvent.ContactLogged(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        null,
        Direction.OUTBOUND,
        Channel.CALL,
        "RPC",
        true,
        true,
        true,
        at,
        FollowUp.NONE,
        null,
        null,
        null,
        null,
        hold,
        null,
        willingness,
        null,
        null,
        null,
        null,
        null,
        null,
        ORIGIN);
  }

  AssessmentEvent assessment(UUID id, int ability, LocalDate day, LocalDate validUntil) {
    return new AssessmentCompleted(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        id,
        1,
        account.money("5000.00"),
        account.money("3000.00"),
        account.money("0.00"),
        account.money("0.00"),
        account.money("2000.00"),
        account.money("1600.00"),
        ability,
        validUntil,
        null,
        null,
        null,
        null,
        null,
        day,
        null,
        null,
        ORIGIN);
  }

  AssessmentEvent expired(UUID id, LocalDate validUntil) {
    return new AssessmentExpired(
        UUID.fromString(caseId), account.lenderId(), account.accountId(), id, validUntil, ORIGIN);
  }

  /** The class by all that is known now. */
  JsonPath latest() {
    return agent().get("/cases/{id}/class", caseId).then().statusCode(200).extract().jsonPath();
  }

  JsonPath asOf(LocalDate day) {
    return agent()
        .queryParam("asOf", day.toString())
        .get("/cases/{id}/class", caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  JsonPath at(String asOf, String knownAt) {
    return agent()
        .queryParam("asOf", asOf)
        .queryParam("knownAt", knownAt)
        .get("/cases/{id}/class", caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  List<String> kinds() {
    return latest().getList("evidence.kind");
  }

  /** Waits until the evidence has these kinds, by business date. */
  JsonPath awaitKinds(String... kinds) {
    return await()
        .until(this::latest, found -> found.getList("evidence.kind").equals(List.of(kinds)));
  }
}
