package dev.amends.contact.borrower;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A withdrawn contact point is not used any more. */
@QuarkusTest
class WithdrawnContactPointTest extends ContactPointRequests {
  @ParameterizedTest
  @ValueSource(
      strings = {"+86 138 0000 0000", "86 138 0000 0000", "138-0000-0000", "+8613800000000"})
  void staysWithdrawnIfTheLenderSpellsItInAnotherWay(String spelling) {
    // Given
    TestCase opened = cases.anOpenCase();
    String phone = idOf(opened, "PHONE");
    withdraw(phone, "WITHDRAWN").statusCode(200);
    clock.advance(Duration.ofMinutes(1));

    // When
    cases.alsoReachedAt(opened, spelling, 2);
    await()
        .until(
            () ->
                list(opened)
                    .extract()
                    .<String>path("items.find { it.id == '%s' }.toldAt".formatted(phone)),
            "2026-11-23T02:01:00Z"::equals);

    // Then
    list(opened).body("items.findAll { it.kind == 'PHONE' }", hasSize(1));
    requestPermit(opened, "CALL", null, "COLLECTION").statusCode(409);
    requestPermit(opened, "CALL", "+86 138 0000 0000", "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
  }

  @Test
  void isNotUsedAnyMoreOnceWithdrawn() {
    TestCase opened = cases.anOpenCase();
    String phone = idOf(opened, "PHONE");

    withdraw(phone, "WITHDRAWN")
        .statusCode(200)
        .body("usable", equalTo(false))
        .body("unusableWhy", equalTo("WITHDRAWN"))
        .body("unusableSince", equalTo("2026-11-23T02:00:00Z"));

    requestPermit(opened, "CALL", phone, "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
    requestPermit(opened, "CALL", null, "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("required-data"))
        .body("missing", equalTo(List.of("CONTACT_POINT")));
    withdraw(phone, "WITHDRAWN")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:contact-point-unusable"));
    confirm(phone, "BORROWER", "HOME", false).statusCode(409);
    add(opened, Map.of("value", TestCases.PHONE, "party", "BORROWER"))
        .statusCode(409)
        .body("contactPointId", equalTo(phone))
        .body("usable", equalTo(false));
  }
}
